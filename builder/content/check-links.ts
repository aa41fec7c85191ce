import { bodyPhrases } from './problems/body-phrases.ts'
import { suggestWord } from './text/suggestion.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import type { InternalLink } from './checks/link-target.ts'
import type { SourceRecord } from './source-record.ts'
import { articlePhrases as usual } from './problems/article-phrases.ts'
import type { LineProblem } from './text/decode.ts'

/** The address that a link means, without slashes around it: an article's path, a page's name … */
export function goalOf(to: string): string {
  return to.replace(/^\/|(?:\/index\.html|\/)$/g, '')
}

/** The addresses that a file gives the site besides its own. */
export function addressesOf(
  path: string,
  {
    siblings,
    article,
  }: Pick<SourceRecord, 'siblings'> & {
    readonly article?: {
      readonly formerly: readonly string[]
      readonly tags: readonly { readonly slug: string }[]
    }
  },
): string[] {
  const folder = path.includes('/') ? path.slice(0, 8) : ''
  return [
    ...siblings.map(([name]) => (folder + name).normalize('NFC')),
    ...(article?.formerly ?? []),
    ...(article?.tags ?? []).map(({ slug }) => `the/${slug}`),
  ]
}

/** `isKnown`: an article's path, a page's name or what `addressesOf` either says. */
export function isAddress(
  goal: string,
  { sections }: Pick<Newsroom, 'sections'>,
  isKnown: (goal: string) => boolean,
): boolean {
  if (goal === '' || own.test(goal) || isKnown(goal)) return true
  const [first = '', ...rest] = goal.split('/')
  return sections.some(({ key }) => key === first) && listing.test(rest.join('/'))
}

const own =
  /^(?:trang|luu-tru|y-kien|tim-kiem|binh-luan|kiem-duyet|bien-tap|api|assets|en)(?:\/|$)|^(?:the|the\/[^/]+)\/trang\/|^(?:feed\.xml|feed\.json|sitemap[^/]*\.xml|news-sitemap\.xml|robots\.txt)$/

/** Old portals had articles under a section's address; here only listings and feeds lie there. */
const listing = /^(?:trang\/\d+|feed\.xml)?$/

interface Names {
  readonly articles: Iterable<string>
  readonly pages: Iterable<string>
}

/** Of a link that leads nowhere. */
export function lostLink([line, to, name]: InternalLink, names: () => Names): LineProblem {
  return name === undefined
    ? { line, text: bodyPhrases.noPage(to), advice: true }
    : { line, text: bodyPhrases.noArticle(name) + nearestTo(goalOf(to), names()) }
}

/** Of a link to a draft, or to an article whose hour has not come. */
export function unseenLink([line, to]: InternalLink): LineProblem {
  return { line, text: bodyPhrases.notYet(to), advice: true }
}

function nearestTo(path: string, names: Names): string {
  const articles = [...names.articles]
  const pages = [...names.pages]
  const name = path.slice(path.lastIndexOf('/') + 1)
  const moved = articles.find((each) => each.endsWith(`/${name}`))
  if (moved !== undefined) return usual.didYouMean(`../../${moved}.md`)
  if (pages.includes(name)) return usual.didYouMean(`/${name}/`)
  const month = path.slice(0, path.length - name.length)
  const near = (month === '' ? pages : articles).filter((each) => each.startsWith(month))
  return suggestWord(
    name,
    near.map((each) => each.slice(month.length)),
  )
}
