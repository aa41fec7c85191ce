import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EditionArticle } from '../../functions/comments/actions/edition.ts'

/** `YYYY/MM/slug` of each article that readers have in the last edition; none before the first. */
export function publishedPaths(edition: string): ReadonlySet<string> {
  const folder = join(edition, 'articles')
  const files = entriesOf(folder).filter((name) => name.endsWith('.json'))
  return new Set(
    files.flatMap((name) => {
      const month = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Month
      return Object.values(month).map(({ url }) => url.slice(1, -1))
    }),
  )
}

type Month = Readonly<Record<string, EditionArticle>>

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}
