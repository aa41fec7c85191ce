import { existsSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { redirectMatcher } from '../../../server/static/redirect-matcher.ts'
import { serveStaticFiles } from '../../../server/static/static-files.ts'
import { ask, listening } from '../../support/servers/ask.ts'
import { build, built } from '../../support/site/built.ts'
import { contentFolder, writeFiles } from '../../support/content/content-folder.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { darkPicture, picture } from '../../support/content/picture.ts'
import { bytesOf, siteFiles } from '../../support/site/site-files.ts'

const content = (): string =>
  contentFolder({
    'articles/2023/12/a.md': articleFile({ image: '{ src: anh.png, alt: Một điểm }' }),
    'articles/2023/12/anh.png': picture,
  })

const copies = (out: string): string[] =>
  siteFiles(out).filter((path) => path.startsWith('assets/anh/'))

test.each([
  ['a small edition', []],
  ['a whole one', ['--full']],
])('what %s takes off is still answered, and is in no edition', async (_what, words) => {
  const folder = content()
  const out = await built(folder)
  const before = copies(out)
  writeFiles(folder, { 'articles/2023/12/anh.png': darkPicture })
  await build(folder, out, words)
  expect(copies(out)).not.toEqual(before)
  expect(bytesOf(out)).toEqual(bytesOf(await built(folder)))
  const retired = join(dirname(out), '.cache', 'kept')
  const port = await listening(
    serveStaticFiles({ root: out, retired, captcha: 'altcha', match: redirectMatcher([]) }),
  )
  for (const path of before) {
    const { status, headers } = await ask(port, `/${path}`)
    expect([status, headers['cache-control']]).toEqual([200, expect.stringContaining('immutable')])
  }
  expect((await ask(port, '/assets/anh/')).status).toBe(404)
})

test('search goes on for whoever has the page of before open', async () => {
  const folder = content()
  const out = await built(folder)
  const segments = (): string[] => readdirSync(join(out, 'tim-kiem', 'muc-luc'))
  const [first = ''] = segments()
  writeFiles(folder, { 'articles/2023/12/a.md': articleFile({ title: 'Tên khác hẳn' }) })
  await build(folder, out)
  expect(segments()).not.toContain(first)
  const [day = ''] = readdirSync(join(dirname(out), '.cache', 'kept'))
  expect(existsSync(join(dirname(out), '.cache', 'kept', day, 'tim-kiem', 'muc-luc', first))).toBe(
    true,
  )
})

test('after a week it goes', async () => {
  const folder = content()
  const out = await built(folder)
  writeFiles(folder, { 'articles/2023/12/anh.png': darkPicture })
  await build(folder, out)
  const kept = join(dirname(out), '.cache', 'kept')
  const began = Date.now()
  const daysAgo = (days: number): string =>
    new Date(began - days * 86_400_000).toISOString().slice(0, 10)
  const [today = ''] = readdirSync(kept)
  renameSync(join(kept, today), join(kept, daysAgo(6)))
  await build(folder, out)
  expect(readdirSync(kept)).toHaveLength(1)
  renameSync(join(kept, daysAgo(6)), join(kept, daysAgo(9)))
  await build(folder, out)
  expect(readdirSync(kept)).toEqual([])
})
