import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEditorDesk } from '../../../support/articles/editor-desk.ts'
import { git, gitNewsroom, statusOf } from '../../../support/articles/git.ts'
import { browser } from '../../../support/articles/plain-browser.ts'
import { articleFile } from '../../../support/content/markdown-file.ts'
import { faultsOf } from '../../../support/site/validity.ts'

const article = '/api/articles/2026/03/duong-moi'
const page = '/bien-tap/2026/03/duong-moi/'

test('a published article is corrected, renamed, withdrawn and put back with plain forms', async () => {
  const desk = openEditorDesk(
    gitNewsroom({
      'articles/2026/03/duong-moi.md': articleFile({
        title: 'Đường mới',
        timestamp: '06:30 01/03/2026',
      }),
    }),
  )
  const { folder, content } = desk.newsroom
  const minh = await browser(desk)
  const typedOn = async (path: string): Promise<Record<string, string>> => {
    const html = await (await minh.get(path)).text()
    const version = /name="version" value="(\w+)"/.exec(html)?.[1] ?? ''
    return {
      title: 'Đường mới',
      timestamp: '06:30 01/03/2026',
      section: 'tin-tuc',
      body: 'Một.',
      version,
    }
  }
  expect(await faultsOf(page, await (await minh.get(page)).text())).toEqual([])
  expect(await (await minh.get('/bien-tap/')).text()).toContain(`href="${page}"`)
  const corrected = {
    ...(await typedOn(page)),
    comments: 'closed',
    pinned: 'true',
    correction: 'Sửa tên.',
  }
  const saved = await minh.send(`${article}?method=PUT`, corrected)
  expect(saved.headers.get('location')).toBe(`${page}?da=saved`)
  const file = (path: string): string => readFileSync(join(content, `articles/${path}.md`), 'utf8')
  expect(file('2026/03/duong-moi')).toMatch(/comments: closed\n[^]*note: Sửa tên\.[^]*Một\.\n$/)
  const late = await minh.send(`${article}?method=PUT`, { ...corrected, body: 'Hai.' })
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringMatching(/>Hai\.[^]*readonly[^>]*>Một\./),
  ])
  const gone = { ...(await typedOn(page)), withdrawn: 'Nhầm người.', path: '2026/03/duong-rong' }
  const moved = await minh.send(`${article}?method=PUT`, gone)
  const after = '/bien-tap/2026/03/duong-rong/'
  expect(moved.headers.get('location')).toBe(`${after}?da=saved`)
  expect(file('2026/03/duong-rong')).toMatch(/withdrawn: Nhầm người\.[^]*- 2026\/03\/duong-moi/)
  const back = await minh.send(`${article.replace('moi', 'rong')}?method=PUT`, {
    ...(await typedOn(after)),
    path: '2026/03/duong-rong',
    withdrawn: '',
  })
  expect(back.status).toBe(303)
  const undo = `${article.replace('moi', 'rong')}/undo`
  const unsure = await minh.send(undo, await typedOn(after))
  expect([unsure.status, await unsure.text()]).toEqual([
    422,
    expect.stringContaining('Chưa hoàn lại'),
  ])
  expect(file('2026/03/duong-rong')).not.toContain('Nhầm người.')
  const undone = await minh.send(undo, { ...(await typedOn(after)), confirm: 'yes' })
  expect(undone.headers.get('location')).toBe(`${after}?da=undone`)
  expect(file('2026/03/duong-rong')).toContain('Nhầm người.')
  const wrong = await minh.send(`${article.replace('moi', 'rong')}?method=PUT`, {
    ...(await typedOn(after)),
    title: '',
  })
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('aria-invalid')])
  expect(git(folder, 'log', '--format=%an', '-4').split('\n')).toEqual(['Lan', 'Lan', 'Lan', 'Lan'])
  expect(statusOf(desk.newsroom)).toBe('')
})
