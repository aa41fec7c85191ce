import type { Html } from '../../_includes/html/html.ts'
import type { Article, Source, Timestamp } from '../../_includes/models/article.ts'
import type { SourceRecord } from '../content/source-record.ts'
import type { FileStat } from '../content/file-stat.ts'
import type { Entry, TextRange } from './entry.ts'

/** Only what planning needs: every edition parses the rows of all articles. */
export type ArticleRow = readonly [
  path: string,
  ...stat: FileStat,
  contentHash: string,
  facts: string,
  title: string,
  instant: number,
  day: string,
  clock: string | null,
  section: string,
  /** Of what is our own, its name. */
  source: string | Source,
  ...place: TextRange,
  seldom: Partial<Seldom> | 0,
  known: Partial<Pick<Entry, 'siblings' | 'links' | 'problems' | 'whole'>> | 0,
]

const none: readonly never[] = []

/** Whatever differs from this is kept. */
const usual = {
  id: '',
  comments: 'open',
  tags: none,
  pinned: false,
  draft: false,
  expires: undefined,
  updated: undefined,
  formerly: none,
  withdrawn: undefined,
} as const

type Seldom = Pick<Article, keyof typeof usual>

const textKeys = ['byline', 'summary', 'picture', 'attachments', 'corrections', 'imported'] as const

export type ArticleTexts = Pick<Article, (typeof textKeys)[number]>

export interface TextSource {
  texts(path: string, place: TextRange): ArticleTexts
  body(path: string): Html
}

export function textsOf(article: Article): ArticleTexts {
  return Object.fromEntries(textKeys.map((key) => [key, article[key]])) as unknown as ArticleTexts
}

export function rowOf(entry: Entry): ArticleRow {
  const { article, stat, contentHash, facts, textRange } = entry
  if (textRange === undefined) throw new Error(`The texts of ${article.path} are not kept.`)
  const { path, title, at, section, source } = article
  return [
    path,
    ...stat,
    contentHash,
    facts,
    title,
    at.instant,
    at.day,
    at.clock,
    section,
    source.origin === undefined ? source.name : source,
    ...textRange,
    differing(article, { ...usual, id: path }),
    differing(entry, { ...nothing, whole: contentHash }),
  ]
}

/** 0 where there are none. */
function differing<T>(one: T, other: Readonly<Partial<Record<keyof T, unknown>>>): Partial<T> | 0 {
  const keys = (Object.keys(other) as (keyof T)[]).filter((key) => !isSame(one[key], other[key]))
  return keys.length === 0
    ? 0
    : (Object.fromEntries(keys.map((key) => [key, one[key]])) as Partial<T>)
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (Array.isArray(one) && one.length === 0)
}

const nothing: Pick<SourceRecord, 'siblings' | 'links' | 'problems'> = {
  siblings: none,
  links: none,
  problems: none,
}

export function entryOfRow(row: ArticleRow, textFile: TextSource): Entry {
  const [, size, modified, changed, contentHash, facts, , , , , , , offset, length, , known] = row
  const article: [Forgotten] extends [never] ? Article : Forgotten = new KeptArticle(row, textFile)
  return {
    article,
    stat: [size, modified, changed],
    contentHash,
    facts,
    whole: contentHash,
    textRange: [offset, length],
    ...nothing,
    ...(known || undefined),
  }
}

/** Keys of articles that are kept nowhere: there must be none. */
type Forgotten = Exclude<keyof Article, keyof KeptArticle>

/** Declares what the class sets by key. */
const Keys = Object as unknown as new () => Seldom & ArticleTexts

class KeptArticle extends Keys implements Article {
  static {
    for (const key of textKeys)
      Object.defineProperty(this.prototype, key, {
        get(this: KeptArticle) {
          return this.#read()[key]
        },
      })
  }

  readonly path: string
  readonly title: string
  readonly at: Timestamp
  readonly section: string
  readonly source: Source
  readonly #place: TextRange
  readonly #library: TextSource
  #texts: ArticleTexts | undefined

  constructor(row: ArticleRow, textFile: TextSource) {
    super()
    const [path, , , , , , title, instant, day, clock, section, source, offset, length, seldom] =
      row
    Object.assign(this, usual, { id: path }, seldom)
    this.path = path
    this.title = title
    this.at = { instant, day, clock }
    this.section = section
    this.source = typeof source === 'string' ? { name: source } : source
    this.#place = [offset, length]
    this.#library = textFile
  }

  get body(): Html {
    return this.#library.body(this.path)
  }

  #read(): ArticleTexts {
    this.#texts ??= this.#library.texts(this.path, this.#place)
    return this.#texts
  }
}
