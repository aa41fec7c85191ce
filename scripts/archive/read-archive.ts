import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Article } from '../../_includes/article.ts'
import type { Newsroom } from '../../_includes/newsroom.ts'
import { phrases } from './phrases.ts'
import { inOrder, type Problem } from './problem.ts'
import { articlePath, readArticle } from './read-article.ts'
import { readNewsroom } from './read-newsroom.ts'
import { readStanding, type Standing } from './read-standing.ts'
import { attempt, walk, type Found } from './walk.ts'

/** Everything a content folder says, read and checked. */
export interface Archive {
  readonly newsroom: Newsroom
  readonly articles: readonly Article[]
  readonly standing: readonly Standing[]
  /** Files beside articles that pages point at: where they lie, and their place under the output folder. */
  readonly copies: readonly { readonly from: string; readonly to: string }[]
  readonly advice: readonly Problem[]
}

/** Every problem of every file at once, in order of path and line. */
export interface Refused {
  readonly problems: readonly Problem[]
}

/**
 * Reads `newsroom.ts`, `articles/` and `pages/` of a content folder.
 * `shown` is how problems name the folder, e.g. `content`.
 */
export async function readArchive(content: string, shown = 'content'): Promise<Archive | Refused> {
  const newsroom = await readNewsroom(content, shown)
  if (!('name' in newsroom)) return { problems: newsroom }
  const problems: Problem[] = []
  const articles: Article[] = []
  const copies = new Map<string, string>()
  const root = join(content, 'articles')
  for (const { file, path } of markdownFiles(root, `${shown}/articles`, problems)) {
    const name = path.replace(/\.md$/i, '')
    const told = { path: `${shown}/articles/${path}` }
    if (!articlePath.test(name) || !path.endsWith('.md')) {
      problems.push({ ...told, line: 1, text: phrases.badPath })
      continue
    }
    const read = attempt(() => readArticle(file, name, newsroom))
    if ('code' in read) {
      problems.push({ ...told, line: 1, text: phrases.unreadable(read.code) })
      continue
    }
    const { article, said, used } = read
    for (const each of said) problems.push({ ...told, ...each })
    if (article !== undefined) articles.push(article)
    for (const each of used) copies.set(name.slice(0, 8) + each, join(dirname(file), each))
  }
  const standing = readStanding(
    markdownFiles(join(content, 'pages'), `${shown}/pages`, problems),
    newsroom,
    shown,
    problems,
  )
  checkAddresses(articles, shown, problems)
  const ordered = inOrder(problems)
  if (ordered.some(({ advice }) => advice !== true)) return { problems: ordered }
  return {
    newsroom,
    articles,
    standing,
    copies: [...copies].map(([to, from]) => ({ from, to })),
    advice: ordered,
  }
}

function markdownFiles(root: string, shown: string, problems: Problem[]): Found[] {
  if (!existsSync(root)) return []
  const { files, outside } = walk(root)
  for (const { path } of outside)
    problems.push({ path: `${shown}/${path}`, line: 1, text: phrases.outside })
  return files
}

/** No two articles may claim one address, be it present or former. */
function checkAddresses(articles: readonly Article[], shown: string, problems: Problem[]): void {
  const owners = new Map(articles.map(({ path }) => [path, path]))
  for (const { path, formerly } of articles) {
    for (const old of formerly) {
      const owner = owners.get(old)
      if (owner === undefined) owners.set(old, path)
      else
        problems.push({
          path: `${shown}/articles/${path}.md`,
          line: 1,
          text: phrases.duplicateAddress(old, `${shown}/articles/${owner}.md`),
        })
    }
  }
}
