import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleFrom } from '../../../builder/content/article-parts.ts'
import { readNewsroom } from '../../../builder/content/newsroom/read-newsroom.ts'
import { scanContent, type ContentScan } from '../../../builder/content/scan-content.ts'
import { writeArchive } from '../../../scripts/generate/archive.ts'
import { temporaryFolder } from '../../support/temporary.ts'

type Scan = ContentScan<never, never>

/** In the order in which it was found. Without times: a file just written is looked at again, until it has stood for a second. */
function told({ articles, pages, problems }: Scan): string[] {
  const read = [...articles.read].map(([path, found]) => {
    const { stat: _, siblings, read, ...record } = found
    const { parts, ...rest } = read
    const article = parts && articleFrom(parts)
    const files = siblings.map(([name]) => name)
    return JSON.stringify({ path, record, files, rest, article, body: article?.body.toString() })
  })
  const others = [[...articles.prints.keys()], [...pages.read.keys()], problems]
  return [...read, ...others.map((each) => JSON.stringify(each))]
}

test('an archive that is large enough for a second thread is read as by one alone', async () => {
  const content = temporaryFolder()
  writeArchive(content, { articles: 1000, seed: 3 })
  for (const month of ['2023/10', '2023/11', '2023/12']) {
    const folder = join(content, 'articles', month)
    writeFileSync(join(folder, 'sai.md'), 'Không có gì ở đầu')
    writeFileSync(join(folder, 'Ten Sai.md'), '')
    writeFileSync(join(folder, 'kem.pdf'), 'pdf')
    writeFileSync(
      join(folder, 'day-du.md'),
      `---\ntitle: Đầy đủ\ntimestamp: 10:00 01/${month.slice(5)}/2023\nsection: doi-song\nformerly: 2020/01/cu\n---\n\n[Kèm](kem.pdf), [trang](/2023/12/dau/), <b>đậm</b>\n`,
    )
  }
  const newsroom = readNewsroom(content, 'content')
  if (!('name' in newsroom)) throw new Error('no newsroom')
  const options = { content, shown: 'content', newsroom, now: Date.UTC(2026, 0) }
  const nothing = { prints: new Map(), recordsIn: () => new Map<string, never>() }
  const two: Scan = await scanContent(options)
  // Of an archive that something is known of, one thread reads what is new.
  const one: Scan = await scanContent({ ...options, known: { articles: nothing, pages: nothing } })
  expect(two.articles.read.size).toBe(1006)
  expect(told(two)).toEqual(told(one))
})
