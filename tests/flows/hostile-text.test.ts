import type { Browser, BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { listening } from '../support/servers/ask.ts'
import { openDeskOnSameStore } from '../support/desk/desk-on-same-store.ts'
import { openBrowser, watchedPage } from '../support/browser/browser.ts'
import { contentFolder } from '../support/content/content-folder.ts'
import { hostile } from '../support/desk/hostile.ts'
import { submit } from '../support/desk/submit.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { program, signIn, type Settling } from '../support/desk/moderators.ts'
import { started } from '../support/servers/started.ts'
import { until } from '../support/until.ts'

/** An article shows twenty comments: three take them all. */
const ids = ['mot', 'hai', 'ba'].map((name) => `2023/12/${name}`)
const content = contentFolder(
  Object.fromEntries(ids.map((id) => [`articles/${id}.md`, articleFile()])),
)
let browser: Browser
let url: string
let cookie: string
const trackings: string[] = []

beforeAll(async () => {
  const [opened, devServer] = await Promise.all([openBrowser(), started(content)])
  browser = opened
  url = devServer.url
  const desk = openDeskOnSameStore(devServer)
  const orders: Settling[] = []
  for (const [index, text] of hostile.entries()) {
    const article = ids[Math.floor(index / 20)] ?? ''
    const receipt = await submit(desk, { article, name: text, title: text, body: text })
    trackings.push(receipt.location)
    orders.push({ comment: receipt.comment, verdict: 'approve' })
  }
  await (await program(desk)).decide(...orders)
  cookie = (await signIn(desk)).replace('__Host-', '')
  // The first look at the desk brings the listings up to date.
  await fetch(`${url}/kiem-duyet/`, { headers: { cookie } })
})

/** What runs on a page, or leaves it: everything that a stranger's text must never do. */
async function visit(context: BrowserContext, address: string) {
  const { page, faults } = await watchedPage(context)
  await page.addInitScript(`window.hole = () => console.error('a hole')`)
  await page.goto(address)
  return { page, faults }
}

/** Titles, names and bodies of the comments on a page. */
function opinionsOn(page: Page): Promise<string[][]> {
  const boxes = ['h3', '.meta bdi', '.opinion-body']
  return Promise.all(boxes.map((box) => page.locator(`.opinion ${box}`).allTextContents()))
}

const newestFirst = hostile.toReversed()
/** Titles, names and bodies; a name keeps nothing that only turns or hides what stands beside it. */
const shownOf = (typed: readonly string[]): string[][] => [
  [...typed],
  typed.map((name) => name.replace(/\p{Cf}/gu, '')),
  [...typed],
]

describe.each([true, false])('with the page’s rules against scripts bypassed: %s', (bypassCSP) => {
  let context: BrowserContext

  beforeAll(async () => {
    context = await browser.newContext({ bypassCSP })
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url }])
  })

  test.each([0, 1, 2])('an article shows its comments as typed: part %i', async (part) => {
    const { page, faults } = await visit(context, `${url}/${ids[part]}/`)
    const typed = newestFirst.slice(40 - 20 * part, 60 - 20 * part)
    expect(await opinionsOn(page)).toEqual(shownOf(typed))
    expect(faults).toEqual([])
  })

  test('/y-kien/ shows the latest as typed', async () => {
    const { page, faults } = await visit(context, `${url}/y-kien/`)
    expect(await opinionsOn(page)).toEqual(shownOf(newestFirst.slice(0, 20)))
    expect(faults).toEqual([])
  })

  test('the desk shows them as typed, page after page', async () => {
    const shown: string[][] = []
    for (let address: string | null = '/kiem-duyet/?state=approved'; address !== null;) {
      const { page, faults } = await visit(context, url + address)
      for (const [index, box] of ['.desk-row > h2', '.desk-open > bdi', '.opinion-body'].entries())
        (shown[index] ??= []).push(
          ...(await page.locator(`.desk-comment ${box}`).allTextContents()),
        )
      const next = page.locator('a[rel=next]')
      address = (await next.count()) === 0 ? null : await next.getAttribute('href')
      expect(faults).toEqual([])
    }
    expect(shown).toEqual(shownOf(newestFirst))
  })
})

test('each tracking page shows its title as typed', async () => {
  const { page, faults } = await visit(await browser.newContext({ bypassCSP: true }), url)
  const texts = await Promise.all(trackings.map(async (each) => (await fetch(url + each)).text()))
  // Each in a frame of its own, where it may do all that it could do in a window.
  const titles = await page.evaluate<string[]>(`Promise.all(${JSON.stringify(texts)}.map((srcdoc) =>
    new Promise((resolve) => {
      const frame = Object.assign(document.createElement('iframe'), { srcdoc })
      frame.onload = () => resolve(frame.contentDocument.querySelector('.tracked bdi').textContent)
      document.body.append(frame)
    })))`)
  expect(titles).toEqual(hostile)
  expect(faults).toEqual([])
})

test('the feed holds them as typed, and the HTML in it runs nothing either', async () => {
  const { page, faults } = await visit(
    await browser.newContext({ bypassCSP: true }),
    `${url}/y-kien/`,
  )
  const feed = await (await fetch(`${url}/y-kien/feed.xml`)).text()
  const read = `(feed => {
    const entries = [...new DOMParser().parseFromString(feed, 'application/xml').querySelectorAll('entry')]
    const texts = (name) => entries.map((entry) => entry.querySelector(name).textContent)
    const bodies = texts('content').map((content) => {
      const box = document.body.appendChild(document.createElement('div'))
      box.innerHTML = content
      return box.querySelector('p').textContent
    })
    return [texts('title'), texts('author name'), bodies]
  })(${JSON.stringify(feed)})`
  const typed = newestFirst.slice(0, 20)
  expect(await page.evaluate(read)).toEqual(shownOf(typed))
  expect(faults).toEqual([])
})

test.each([
  ['an image', hostile[0]],
  ['a drawing', '<svg onload=top.hole()>'],
  ['a script of strangers', '<script src=//evil.example/x.js></script>'],
])('where someone forgot to escape %s, the same look sees it', async (_, text = '') => {
  const port = await listening((request, response) => {
    const body = request.url === '/' ? `<!doctype html><title>x</title><h3>${text}</h3>` : ''
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
  })
  const context = await browser.newContext({ bypassCSP: true })
  const { page, faults } = await visit(context, `http://localhost:${port}/`)
  await until(() => faults.length > 0)
  expect(await page.locator('h3').textContent()).not.toBe(text)
})
