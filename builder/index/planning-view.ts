import type { Article } from '../../_includes/models/article.ts'
import type { Database } from './database.ts'
import { unpackedArticle, type Bodies } from './rows.ts'

/** As planning names them: `all `, `section KEY`, `tag SLUG`. */
type ListName = `${string} ${string}`
type Place = Pick<Article, 'id' | 'at'>
type ArticleRow = readonly [path: string, article: string]

export const order = 'ORDER BY instant DESC, id'
export const live = 'FROM article WHERE visibility = 1'

export interface ViewOptions {
  readonly at: number
  readonly bodies: Bodies
  readonly articles: KnownArticles
}

/** Articles that are in memory, by path. */
export interface KnownArticles {
  get(path: string): Article | undefined
  set(path: string, article: Article): unknown
}

/** What planning asks of an edition's articles. One article is one object, also in the next edition's view. */
export class PlanningView {
  readonly at: number
  readonly bodies: Bodies
  protected readonly database: Database
  readonly articles: KnownArticles
  readonly #lengths = new Map<string, number>()

  constructor(database: Database, { at, bodies, articles }: ViewOptions) {
    this.at = at
    this.bodies = bodies
    this.database = database
    this.articles = articles
  }

  list(name: ListName): Pick<readonly Article[], 'length' | 'slice'> {
    const length = this.#lengths.get(name) ?? this.tally(name === 'all ' ? 'visibility 1' : name)
    this.#lengths.set(name, length)
    return {
      length,
      slice: (start = 0, end = length) =>
        end <= start ? [] : this.#slice(name, start, end - start),
    }
  }

  #slice(name: ListName, start: number, length: number): Article[] {
    const [from, key] = listed(name)
    const article = name.startsWith('tag ')
      ? '(SELECT article FROM article WHERE path = tag.path)'
      : 'article'
    const sql = `SELECT path, ${article} ${from} ${order} LIMIT ? OFFSET ?`
    return this.read(sql, ...key, length, start)
  }

  /** How many of the list lie before that place, whether or not an article is there. */
  newer(name: ListName, { id, at: { instant } }: Place): number {
    const [from, key] = listed(name)
    const sql = `SELECT count(*) ${from} AND instant >= ? AND (instant > ? OR id < ?)`
    return this.database.row<[number]>(sql, ...key, instant, instant, id)?.[0] ?? 0
  }

  pinned(): readonly Article[] {
    return this.#among('pinned')
  }

  spoken(most: number): readonly Article[] {
    return this.#among('spoken', most)
  }

  uses(slug: string): ReadonlyMap<string, number> {
    return new Map(
      this.database.rows<[string, number]>(
        'SELECT name, count(*) FROM tag WHERE slug = ? AND visibility = 1 GROUP BY name',
        slug,
      ),
    )
  }

  years(): { period: string; count: number }[] {
    const sql = `SELECT substr(list, 6), count FROM tally
      WHERE list >= 'year ' AND list < 'year!' AND count > 0 ORDER BY list DESC`
    return this.database.rows<[string, number]>(sql).map(([period, count]) => ({ period, count }))
  }

  months(year: string): { period: string; count: number }[] {
    const sql = `SELECT substr(day, 1, 7), count(*) ${live} AND day >= ? AND day < ? GROUP BY 1 ORDER BY 1 DESC`
    return this.database
      .rows<[string, number]>(sql, ...within(year))
      .map(([period, count]) => ({ period, count }))
  }

  inMonth(month: string): readonly Article[] {
    return this.read(
      `SELECT path, article ${live} AND day >= ? AND day < ? ${order}`,
      ...within(month),
    )
  }

  mappedYears(): readonly string[] {
    const sql = `SELECT 1 ${live} AND day >= ? AND day < ? AND changed IS NOT NULL LIMIT 1`
    return this.years().flatMap(({ period }) =>
      this.database.row(sql, ...within(period)) === undefined ? [] : [period],
    )
  }

  mapped(year: string): readonly { path: string; changed: Article['at'] }[] {
    const sql = `SELECT path, changed ${live} AND day >= ? AND day < ? AND changed IS NOT NULL ${order}`
    return this.database
      .rows<[string, string]>(sql, ...within(year))
      .map(([path, changed]) => ({ path, changed: JSON.parse(changed) as Article['at'] }))
  }

  since(instant: number): readonly Article[] {
    return this.read(`SELECT path, article ${live} AND instant >= ? ${order}`, instant)
  }

  gone(): readonly Article[] {
    return this.read(`SELECT path, article FROM article WHERE visibility = 2 ${order}`)
  }

  renamed(): readonly Article[] {
    return this.#among('renamed')
  }

  /** Few of many: left to itself, SQLite would go through all in their order. */
  #among(column: 'pinned' | 'renamed' | 'spoken', most = -1): Article[] {
    return this.read(
      `SELECT path, article FROM article INDEXED BY article_${column}
        WHERE visibility = 1 AND ${column} = 1 ${order} LIMIT ?`,
      most,
    )
  }

  protected tally(list: string): number {
    return this.database.row<[number]>('SELECT count FROM tally WHERE list = ?', list)?.[0] ?? 0
  }

  protected read(sql: string, ...values: readonly (string | number)[]): Article[] {
    return this.database.rows<ArticleRow>(sql, ...values).map((row) => this.unpack(row))
  }

  protected unpack([path, text]: ArticleRow): Article {
    const known = this.articles.get(path)
    if (known !== undefined) return known
    const article = unpackedArticle(text, this.bodies)
    this.articles.set(path, article)
    return article
  }
}

function listed(name: ListName): [from: string, key: string[]] {
  const space = name.indexOf(' ')
  const key = name.slice(space + 1)
  if (name.startsWith('all')) return [live, []]
  if (name.startsWith('section')) return [`${live} AND section = ?`, [key]]
  return ['FROM tag WHERE visibility = 1 AND slug = ?', [key]]
}

/** Days of a year or a month: `-` stands before `.`. */
function within(period: string): [string, string] {
  return [`${period}-`, `${period}.`]
}
