import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draw } from '../../../_includes/draw.ts'
import { drawPages } from '../../../builder/eleventy/eleventy.ts'
import { openWriter } from '../../../builder/eleventy/writer.ts'
import { planned, series } from '../../support/site/planned.ts'
import { temporaryFolder } from '../../support/temporary.ts'

test('a page that cannot be drawn ends the thread that writes', async () => {
  const { pages } = planned(series(1))
  const [page] = pages.article.map((page) => ({ ...page, article: null as never }))
  const out = join(temporaryFolder(), 'site')
  await expect(drawPages(page === undefined ? [] : [page], draw, out)).rejects.toThrow(
    'trouble rendering',
  )
  expect(threads()).toBe(0)
})

test('what the disk says is told as it is, also while more is drawn than may wait for it', async () => {
  const file = join(temporaryFolder(), 'site')
  writeFileSync(file, 'a file where the folder should be')
  const page = 'x'.repeat(500_000)
  await expect(
    drawPages(planned(series(40)).pages.article, () => page, file),
  ).rejects.toMatchObject({ code: 'ENOTDIR', syscall: 'mkdir' })
  expect(threads()).toBe(0)
})

test('pages that wait for the disk at the same time are all written', async () => {
  const out = temporaryFolder()
  await using writer = openWriter(out)
  const pages = Array.from({ length: 500 }, (_, page) => `${page}${'ữ'.repeat(30_000)}`)
  const waits = pages.flatMap((text, page) => writer.put(`${page}.html`, text) ?? [])
  expect(waits.length).toBeGreaterThan(1)
  await Promise.all(waits)
  await writer.end()
  for (const [page, text] of pages.entries())
    expect(readFileSync(join(out, `${page}.html`), 'utf8') === text).toBe(true)
})

test('a page larger than what is handed over at once is written whole, and so are those around it', async () => {
  const out = temporaryFolder()
  await using writer = openWriter(out)
  const texts = ['đầu', '🎓 ngày'.repeat(1_000_000), '', 'cuối']
  for (const [page, text] of texts.entries()) await writer.put(`trang/${page}/index.html`, text)
  await writer.end()
  for (const [page, text] of texts.entries())
    expect(readFileSync(join(out, `trang/${page}/index.html`), 'utf8') === text).toBe(true)
})

function threads(): number {
  const { workers } = process.report.getReport() as { readonly workers: readonly unknown[] }
  return workers.length
}
