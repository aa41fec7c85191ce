import { readArticleText } from '../domain/article-text.ts'
import { textField, titleOf } from '../domain/draft.ts'
import { articleFile } from '../domain/paths.ts'
import { momentOf } from '../domain/publication.ts'
import { versionOf } from '../domain/version.ts'
import type { Editor } from './editor.ts'

export interface ListedArticle {
  readonly path: string
  readonly title: string
  readonly timestamp: string
  readonly by: string | null
  readonly at: string | null
  readonly version: string
}

/** As many as a person looks through. */
const most = 40
/** Where articles for a coming hour, or just published, can lie. */
const monthsBack = 2
const monthsAhead = 13

/** Those whose hour has not come, soonest first; or the newest. */
export async function listArticles(
  { repository, now }: Pick<Editor, 'repository' | 'now'>,
  state: 'coming' | 'published',
): Promise<readonly ListedArticle[]> {
  const found: (Omit<ListedArticle, 'by' | 'at'> & { readonly instant: number })[] = []
  const months = Array.from({ length: monthsAhead + monthsBack + 1 }, (_, index) =>
    monthAt(now(), monthsAhead - index),
  )
  const names = await Promise.all(months.map((month) => repository.list(`articles/${month}`)))
  const paths = months.flatMap((month, index) =>
    (names[index] ?? [])
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${month}/${name.slice(0, -3)}`),
  )
  const texts = await repository.readAll(paths.map(articleFile))
  for (const path of paths) {
    const bytes = texts.get(articleFile(path))
    if (bytes === undefined) continue
    const text = readArticleText(bytes)
    const moment = momentOf(text)
    if (moment === undefined) continue
    if (moment.instant > now() !== (state === 'coming')) continue
    const timestamp = textField(text, 'timestamp')
    const version = versionOf(bytes)
    const { instant } = moment
    found.push({ path, title: titleOf(text), timestamp, version, instant })
  }
  const forward = state === 'coming' ? 1 : -1
  const first = found
    .toSorted((one, other) => forward * (one.instant - other.instant))
    .slice(0, most)
  const commits = await repository.lastCommits(first.map(({ path }) => articleFile(path)))
  return first.map(({ path, title, timestamp, version }) => {
    const { by = null, at = null } = commits.get(articleFile(path)) ?? {}
    return { path, title, timestamp, version, by, at }
  })
}

function monthAt(now: number, ahead: number): string {
  const date = new Date(now)
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + ahead, 1))
  return first.toISOString().slice(0, 7).replace('-', '/')
}
