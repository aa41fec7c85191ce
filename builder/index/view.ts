import { existsSync } from 'node:fs'
import { trusted, type Html } from '../../_includes/html/html.ts'
import type { Article } from '../../_includes/models/article.ts'
import { IndexDamaged, openDatabase } from './database.ts'
import type { ArticleRecord, Entry } from './entry.ts'
import { live, order, PlanningView, type ViewOptions } from './planning-view.ts'
import { unpacked } from './rows.ts'

/** Of the edition that stands. Throws `IndexDamaged`. */
export function openView(file: string, options: ViewOptions): IndexView {
  // SQLite would make an empty one, and a later build might take it for the edition's.
  if (!existsSync(file)) throw new IndexDamaged('there is no index of the last edition')
  return new IndexView(openDatabase(file), options)
}

/** An edition's articles as the index knows them. */
export class IndexView extends PlanningView {
  sinceDay(day: string | undefined): readonly Article[] {
    if (day === undefined) return []
    return this.read(`SELECT path, article ${live} AND day >= ? ${order}`, day)
  }

  withIds(ids: readonly string[]): readonly Article[] {
    return ids.flatMap((id) => this.read(`SELECT path, article ${live} AND id = ?`, id))
  }

  hasId(id: string): boolean {
    return this.database.row('SELECT 1 FROM article WHERE id = ?', id) !== undefined
  }

  /** Live ones and those that are gone whose id is of that month, `YYYY/MM`. */
  inIdMonth(month: string): { live: readonly Article[]; gone: readonly Article[] } {
    const [live = [], gone = []] = [1, 2].map((visibility) =>
      this.read(
        // Left to itself, SQLite would go through all in their order.
        `SELECT path, article FROM article INDEXED BY article_id
          WHERE visibility = ? AND id >= ? AND id < ? ${order}`,
        visibility,
        `${month}/`,
        `${month}0`,
      ),
    )
    return { live, gone }
  }

  entry(path: string): Entry | undefined {
    const row = this.database.row<[string, string]>(
      'SELECT record, article FROM article WHERE path = ?',
      path,
    )
    if (row === undefined) return undefined
    return { ...unpacked<ArticleRecord>(row[0]), article: this.unpack([path, row[1]]) }
  }

  /** From then on their bodies can be asked for. */
  async prepareBodies(articles: readonly Pick<Article, 'path'>[]): Promise<void> {
    await this.bodies.prepare(new Map(articles.map(({ path }) => [path, this.#keptBody(path)])))
  }

  /** As `IndexWriter.keepBodies` kept it. */
  #keptBody(path: string): Html | undefined {
    const sql = 'SELECT html FROM body JOIN article USING (path, whole) WHERE path = ?'
    const [text] = this.database.row<[string]>(sql, path) ?? []
    return text === undefined ? undefined : trusted(unpacked<string>(text))
  }

  /** Paths of those whose hour, or end, lies between two instants. */
  due(one: number, other: number): string[] {
    const [from, to] = [Math.min(one, other), Math.max(one, other)]
    const sql = `SELECT path FROM article WHERE instant > ? AND instant <= ? UNION
      SELECT path FROM article WHERE expires > ? AND expires <= ? AND expires IS NOT NULL`
    return this.database.rows<[string]>(sql, from, to, from, to).map(([path]) => path)
  }

  /** Of each the first: whose hour is after `now`, or after `earlier`; whose end is. */
  firstAfter(now: number, earlier: number): Article[] {
    const first = (column: 'instant' | 'expires', after: number): Article[] =>
      this.read(
        `SELECT path, article FROM article WHERE ${column} > ? ORDER BY ${column} LIMIT 1`,
        after,
      )
    return [...first('instant', now), ...first('instant', earlier), ...first('expires', now)]
  }

  counts(): { all: number; live: number; gone: number } {
    const [live = 0, gone = 0, unseen = 0] = [1, 2, 0].map((each) =>
      this.tally(`visibility ${each}`),
    )
    return { live, gone, all: live + gone + unseen }
  }

  /** Those that are under embargo at that instant. */
  waiting(at: number): number {
    const sql = 'SELECT count(*) FROM article WHERE instant > ? AND draft = 0'
    return this.database.row<[number]>(sql, at)?.[0] ?? 0
  }

  /** Newest first, without drafts: what search finds. */
  searchable(): { path: string; contentHash: string }[] {
    return this.database
      .rows<[string, string]>(`SELECT path, whole ${live} AND draft = 0 ${order}`)
      .map(([path, contentHash]) => ({ path, contentHash }))
  }

  /** Live ones that name pictures or other files. */
  withFiles(): [path: string, record: ArticleRecord][] {
    return this.database
      .rows<[string, string]>(
        'SELECT path, record FROM article INDEXED BY article_files WHERE visibility = 1 AND files = 1',
      )
      .map(([path, record]) => [path, unpacked<ArticleRecord>(record)])
  }

  article(path: string): Article | undefined {
    return this.read('SELECT path, article FROM article WHERE path = ?', path)[0]
  }

  [Symbol.dispose](): void {
    this.database.close()
  }
}
