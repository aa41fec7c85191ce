import type { Article, CommentRule, Tag, Timestamp } from '../../_includes/models/article.ts'
import type { Html } from '../../_includes/html/html.ts'
import type { Known } from '../content/known.ts'
import type { Stamp } from '../content/stamp.ts'
import type { Entry, Place } from './entry.ts'

/** An article as a line of the index: only what planning needs, for all of them are parsed by every edition. */
export type Row = readonly [
  path: string,
  ...stamp: Stamp,
  print: string,
  facts: string,
  title: string,
  instant: number,
  day: string,
  clock: string | null,
  section: string,
  ...place: Place,
  rest: Rest | 0,
]

/** What most articles do not have. */
interface Rest {
  readonly id?: string
  readonly comments?: CommentRule
  readonly tags?: readonly Tag[]
  readonly pinned?: true
  readonly draft?: true
  readonly expires?: Timestamp
  readonly updated?: Timestamp
  readonly formerly?: readonly string[]
  readonly withdrawn?: string
  /** A reprint's. Others' names stand in their text alone. */
  readonly source?: Article['source']
  readonly beside?: Known['beside']
  readonly links?: Known['links']
  readonly said?: Known['said']
  readonly whole?: string
}

/** What only the drawing of a page or a card needs. */
export type Texts = Pick<
  Article,
  'byline' | 'source' | 'summary' | 'attachments' | 'corrections'
> & {
  readonly picture?: Article['picture']
}

/** Where a kept article's texts come from, when they are asked for. */
export interface Library {
  texts(path: string, place: Place): Texts
  /** The article's text, drawn anew from its file, which has not changed. */
  body(path: string): Html
}

export function textsOf(article: Article): Texts {
  const { byline, source, summary, attachments, corrections, picture } = article
  return { byline, source, summary, attachments, corrections, ...(picture && { picture }) }
}

/** The row of an entry whose texts are kept. */
export function rowOf(entry: Entry): Row {
  const { article, stamp, print, facts, whole, beside, links, said, place } = entry
  if (place === undefined) throw new Error(`The texts of ${article.path} are not kept.`)
  const { path, title, at, section, id, comments, tags, formerly, source } = article
  const { expires, updated, withdrawn } = article
  const rest: Rest = {
    ...(id !== path && { id }),
    ...(comments !== 'open' && { comments }),
    ...(tags.length > 0 && { tags }),
    ...(article.pinned && { pinned: true }),
    ...(article.draft && { draft: true }),
    ...(expires && { expires }),
    ...(updated && { updated }),
    ...(formerly.length > 0 && { formerly }),
    ...(withdrawn !== undefined && { withdrawn }),
    ...(source.origin && { source }),
    ...(beside.length > 0 && { beside }),
    ...(links.length > 0 && { links }),
    ...(said.length > 0 && { said }),
    ...(whole !== print && { whole }),
  }
  const kept = Object.keys(rest).length === 0 ? 0 : rest
  const { instant, day, clock } = at
  return [path, ...stamp, print, facts, title, instant, day, clock, section, ...place, kept]
}

/** The entry that a row was made from, its texts still in their file. */
export function fromRow(row: Row, library: Library): Entry {
  const [, size, modified, changed, print, facts, , , , , , offset, length, rest] = row
  const { beside = none, links = none, said = none, whole = print } = rest === 0 ? nothing : rest
  const place: Place = [offset, length]
  // Getters cannot be optional properties to the compiler; to whoever draws they are.
  const article = new KeptArticle(row, library) as unknown as Article
  return {
    article,
    stamp: [size, modified, changed],
    print,
    facts,
    whole,
    beside,
    links,
    said,
    place,
  }
}

const nothing: Rest = {}
const none: readonly never[] = []

class KeptArticle {
  readonly id: string
  readonly path: string
  readonly title: string
  readonly at: Timestamp
  readonly section: string
  readonly tags: readonly Tag[]
  readonly draft: boolean
  readonly expires: Timestamp | undefined
  readonly withdrawn: string | undefined
  readonly formerly: readonly string[]
  readonly #rest: Rest
  readonly #place: Place
  readonly #library: Library
  #texts: Texts | undefined

  constructor(row: Row, library: Library) {
    const [path, , , , , , title, instant, day, clock, section, offset, length, rest] = row
    this.#rest = rest === 0 ? nothing : rest
    this.#place = [offset, length]
    this.#library = library
    this.path = path
    this.id = this.#rest.id ?? path
    this.title = title
    this.at = { instant, day, clock }
    this.section = section
    this.tags = this.#rest.tags ?? none
    this.draft = this.#rest.draft ?? false
    this.expires = this.#rest.expires
    this.withdrawn = this.#rest.withdrawn
    this.formerly = this.#rest.formerly ?? none
  }

  get comments(): CommentRule {
    return this.#rest.comments ?? 'open'
  }
  get pinned(): boolean {
    return this.#rest.pinned ?? false
  }
  get updated(): Timestamp | undefined {
    return this.#rest.updated
  }
  get source(): Article['source'] {
    if (this.#rest.source !== undefined) return this.#rest.source
    const read = (): Texts => this.#read()
    // Planning asks every article whether it is a reprint, and must not read every article's texts for it.
    return {
      get name() {
        return read().source.name
      },
    }
  }
  get byline(): Article['byline'] {
    return this.#read().byline
  }
  get summary(): string {
    return this.#read().summary
  }
  get picture(): Article['picture'] {
    return this.#read().picture
  }
  get attachments(): Article['attachments'] {
    return this.#read().attachments
  }
  get corrections(): Article['corrections'] {
    return this.#read().corrections
  }
  get body(): Html {
    return this.#library.body(this.path)
  }

  #read(): Texts {
    this.#texts ??= this.#library.texts(this.path, this.#place)
    return this.#texts
  }
}
