import { readFileSync, readdirSync } from 'node:fs'
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

test('pages that wait for the disk at the same time are all written', async () => {
  const out = temporaryFolder()
  await using writer = openWriter(out)
  const pages = Array.from({ length: 2000 }, (_, page) => `${page}`)
  const waits = pages.flatMap((page) => writer.put(`${page}.html`, page) ?? [])
  expect(waits.length).toBeGreaterThan(1)
  await Promise.all(waits)
  await writer.end()
  expect(readdirSync(out)).toHaveLength(2000)
  expect(readFileSync(join(out, '1999.html'), 'utf8')).toBe('1999')
})

function threads(): number {
  const { workers } = process.report.getReport() as { readonly workers: readonly unknown[] }
  return workers.length
}
