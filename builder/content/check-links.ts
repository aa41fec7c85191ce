import { bodyPhrases } from './problems/body-phrases.ts'
import { suggestWord } from './text/suggestion.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import type { SourceRecord } from './source-record.ts'
import { articlePhrases as usual } from './problems/article-phrases.ts'
import type { Problem } from './problems/problem.ts'

interface Goal {
  readonly formerly: readonly string[]
  readonly tags: readonly { readonly slug: string }[]
}

interface CheckLinksOptions {
  readonly shown: string
  readonly newsroom: Newsroom
  readonly articles: ReadonlyMap<string, Pick<SourceRecord, 'links' | 'siblings'>>
  readonly pages: ReadonlyMap<string, Pick<SourceRecord, 'links' | 'siblings'>>
  readonly goals: Iterable<Goal>
  /** For drafts, and articles whose hour has not come. */
  readonly isUnseen?: (path: string) => boolean
}

/** Asked at every edition, of unchanged texts too: a page may vanish while the text that leads to it stays. */
export function checkLinks(options: CheckLinksOptions): Problem[] {
  const { shown, articles, pages } = options
  const problems: Problem[] = []
  const leading = [
    ...[...articles].map(([path, record]) => [`articles/${path}.md`, record, path] as const),
    ...[...pages].map(([name, record]) => [`pages/${name}.md`, record, undefined] as const),
  ].filter(([, { links }]) => links.length > 0)
  if (leading.length === 0) return problems
  const site = addressesOf(options)
  for (const [file, { links }, from] of leading) {
    for (const [line, to, name] of links) {
      const fault = faultOf(to, name, from)
      if (fault !== undefined) problems.push({ path: `${shown}/${file}`, line, ...fault })
    }
  }
  return problems

  function faultOf(
    to: string,
    name: string | undefined,
    from: string | undefined,
  ): Pick<Problem, 'text' | 'advice'> | undefined {
    const path = to.replace(/^\/|(?:\/index\.html|\/)$/g, '')
    if (!site.has(path))
      return name === undefined
        ? { text: bodyPhrases.noPage(to), advice: true }
        : { text: bodyPhrases.noArticle(name) + nearestTo(path, options) }
    if (!articles.has(path) || options.isUnseen?.(path) !== true) return undefined
    return from !== undefined && options.isUnseen(from)
      ? undefined
      : { text: bodyPhrases.notYet(to), advice: true }
  }
}

function addressesOf({ newsroom, articles, pages, goals }: CheckLinksOptions): {
  has(path: string): boolean
} {
  const addresses = new Set(['', ...articles.keys(), ...pages.keys()])
  for (const { formerly, tags } of goals) {
    for (const path of formerly) addresses.add(path)
    for (const { slug } of tags) addresses.add(`the/${slug}`)
  }
  for (const [path, { siblings }] of articles)
    for (const [name] of siblings) addresses.add((path.slice(0, 8) + name).normalize('NFC'))
  for (const { siblings } of pages.values())
    for (const [name] of siblings) addresses.add(name.normalize('NFC'))
  const sections = new Set(newsroom.sections.map(({ key }) => key))
  return {
    has: (path) => {
      const [first = '', ...rest] = path.split('/')
      return (
        addresses.has(path) ||
        own.test(path) ||
        (sections.has(first) && listing.test(rest.join('/')))
      )
    },
  }
}

const own =
  /^(?:trang|luu-tru|y-kien|tim-kiem|binh-luan|kiem-duyet|bien-tap|api|assets|en)(?:\/|$)|^(?:the|the\/[^/]+)\/trang\/|^(?:feed\.xml|feed\.json|sitemap[^/]*\.xml|news-sitemap\.xml|robots\.txt)$/

/** Old portals had articles under a section's address; here only listings and feeds lie there. */
const listing = /^(?:trang\/\d+|feed\.xml)?$/

function nearestTo(path: string, { articles, pages }: CheckLinksOptions): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const moved = [...articles.keys()].find((each) => each.endsWith(`/${name}`))
  if (moved !== undefined) return usual.didYouMean(`../../${moved}.md`)
  if (pages.has(name)) return usual.didYouMean(`/${name}/`)
  const month = path.slice(0, path.length - name.length)
  const near = [...(month === '' ? pages : articles).keys()].filter((each) =>
    each.startsWith(month),
  )
  return suggestWord(
    name,
    near.map((each) => each.slice(month.length)),
  )
}
