import { join } from 'node:path'
import { expect, test } from 'vitest'
import { trusted } from '../../../_includes/html/html.ts'
import type { Article } from '../../../_includes/models/article.ts'
import { createIndex, type NewIndex } from '../../../builder/index/index-file.ts'
import { openBodies } from '../../../builder/index/rows.ts'
import { IndexView } from '../../../builder/index/view.ts'
import { IndexWriter } from '../../../builder/index/writer.ts'
import { article, newsroom } from '../../support/site/planned.ts'
import { temporaryFolder } from '../../support/temporary.ts'

const at = Date.parse('2026-01-31T12:00:00+07:00')

function indexOf(articles: readonly Article[], whole = 'như cũ'): [NewIndex, IndexWriter] {
  const key = { code: '', newsroom: '', assets: '', settings: '' }
  const index = createIndex(join(temporaryFolder(), 'index.sqlite'), key)
  const writer = new IndexWriter(index.database, newsroom)
  for (const each of articles) put(writer, each, whole)
  return [index, writer]
}

function put(writer: IndexWriter, each: Article, whole: string): void {
  const record = { contentHash: '', siblings: [], links: [], problems: [] }
  writer.put({ article: each, stat: [1, 2, 3], ...record, whole, facts: '' }, 'live')
}

function articleOf(name: string): Article {
  return article(name, '2024-01-01T08:00:00+07:00', { body: trusted(`<p>${name}</p>`) })
}

/** Of a folder without any file: what is not kept cannot be read. */
async function bodyIn(index: NewIndex, each: Article): Promise<string> {
  const bodies = openBodies(temporaryFolder(), newsroom)
  const view = new IndexView(index.database, { at, bodies, articles: new Map() })
  await view.prepareBodies([each])
  return String(view.article(each.path)?.body)
}

test('a text that was printed is not read again while its article stays as it is', async () => {
  const one = articleOf('mot')
  const [index, writer] = indexOf([one])
  await expect(bodyIn(index, one)).rejects.toThrow('ENOENT')
  writer.keepBodies([one])
  expect(await bodyIn(index, one)).toBe('<p>mot</p>')
  put(writer, one, 'khác')
  await expect(bodyIn(index, one)).rejects.toThrow('ENOENT')
  writer.keepBodies([{ ...one, body: trusted('<p>mới</p>') }])
  expect(await bodyIn(index, one)).toBe('<p>mới</p>')
})

test('an index keeps the last five hundred texts that were printed, however large the archive is', async () => {
  const articles = Array.from({ length: 520 }, (_none, number) => articleOf(`bai-${number}`))
  const [first, last] = [articles[0], articles.at(-1)]
  if (first === undefined || last === undefined) throw new Error('There are no articles.')
  const [index, writer] = indexOf(articles)
  for (let start = 0; start < articles.length; start += 40)
    writer.keepBodies(articles.slice(start, start + 40))
  expect(index.database.row('SELECT count(*) FROM body')).toEqual([500])
  expect(await bodyIn(index, last)).toBe('<p>bai-519</p>')
  await expect(bodyIn(index, first)).rejects.toThrow('ENOENT')
})
