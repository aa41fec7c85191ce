import { isSpoken, type Article } from '../../_includes/models/article.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import { addressesOf, goalOf, isAddress } from '../content/check-links.ts'
import type { SourceRecord } from '../content/source-record.ts'
import type { Database } from './database.ts'
import type { ArticleRecord, Entry, PageEntry } from './entry.ts'
import { factsOf, packed } from './rows.ts'

const codes = { unseen: 0, live: 1, gone: 2 } as const

/** More than all feeds have entries. */
const mostBodies = 500

type Visibility = keyof typeof codes

/** Brings an index up to an edition, inside one transaction. */
export class IndexWriter {
  readonly #database: Database
  readonly #newsroom: Newsroom
  /** Addresses that may have come or gone: links to them are looked at again. */
  readonly #touched = new Set<string>()

  constructor(database: Database, newsroom: Newsroom) {
    this.#database = database
    this.#newsroom = newsroom
  }

  /** `isNew`: nothing of it is known. */
  put(entry: Entry, visibility: Visibility, isNew = false): void {
    const { article, ...record } = entry
    const { path, id, at, section, draft, pinned, formerly, source, updated, expires } = article
    if (!isNew) this.remove(path)
    const isMapped = source.origin === undefined && !draft
    this.#database.run(
      'INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      path,
      id,
      codes[visibility],
      at.instant,
      expires?.instant ?? null,
      at.day,
      section,
      Number(draft),
      Number(pinned),
      Number(formerly.length > 0),
      Number(isSpoken(article)),
      Number(record.problems.length > 0),
      Number(record.siblings.length > 0),
      isMapped ? JSON.stringify(updated ?? at) : null,
      record.whole,
      packed(record),
      packed(factsOf(article)),
    )
    for (const { slug, name } of article.tags)
      this.#database.run(
        'INSERT INTO tag VALUES (?, ?, ?, ?, ?, ?)',
        path,
        slug,
        name,
        codes[visibility],
        at.instant,
        id,
      )
    this.#putFile(`articles/${path}.md`, path, entry)
  }

  remove(path: string): void {
    this.#removeFile(`articles/${path}.md`, path)
    this.#database.run('DELETE FROM tag WHERE path = ?', path)
    this.#database.run('DELETE FROM article WHERE path = ?', path)
  }

  /** Its hour came, or its end. */
  show(path: string, visibility: Visibility): void {
    this.#database.run('UPDATE article SET visibility = ? WHERE path = ?', codes[visibility], path)
    this.#database.run('UPDATE tag SET visibility = ? WHERE path = ?', codes[visibility], path)
  }

  /** The file was touched, and holds the same bytes. */
  renew(path: string, record: ArticleRecord): void {
    this.#database.run('UPDATE article SET record = ? WHERE path = ?', packed(record), path)
  }

  /** Feeds print the same texts edition after edition: those of the last few hundred need not be read anew. */
  keepBodies(articles: readonly Article[]): void {
    for (const { path, body } of articles)
      this.#database.run(
        `INSERT OR REPLACE INTO body SELECT path, whole, ? FROM article WHERE path = ?
          AND NOT EXISTS (SELECT 1 FROM body WHERE path = article.path AND whole = article.whole)`,
        packed(body.toString()),
        path,
      )
    const sql = 'DELETE FROM body WHERE rowid <= (SELECT max(rowid) FROM body) - ?'
    this.#database.run(sql, mostBodies)
  }

  putPage(name: string, entry: PageEntry): void {
    this.removePage(name)
    this.#database.run('INSERT INTO page VALUES (?, ?)', name, packed(entry))
    this.#putFile(`pages/${name}.md`, name, entry)
  }

  renewPage(name: string, entry: PageEntry): void {
    this.#database.run('UPDATE page SET entry = ? WHERE name = ?', packed(entry), name)
  }

  removePage(name: string): void {
    this.#removeFile(`pages/${name}.md`, name)
    this.#database.run('DELETE FROM page WHERE name = ?', name)
  }

  putPrint(root: 'articles' | 'pages', path: string, print: string | undefined): void {
    const name = `${root}/${path}`
    if (print === undefined) this.#database.run('DELETE FROM folder WHERE path = ?', name)
    else this.#database.run('INSERT OR REPLACE INTO folder VALUES (?, ?)', name, print)
  }

  /** Once all files are put: asks of links to what came or went whether they lead somewhere. */
  settleLinks(): void {
    const goals = this.#database
      .rows<[string]>('SELECT DISTINCT goal FROM link')
      .map(([goal]) => goal)
    for (const goal of goals.filter((each) => this.#touched.has(each)))
      this.#database.run(
        'UPDATE link SET isLost = ? WHERE goal = ?',
        Number(!this.isAddress(goal)),
        goal,
      )
    this.#touched.clear()
  }

  isAddress(goal: string): boolean {
    return isAddress(goal, this.#newsroom, () =>
      knownIn.some((sql) => this.#database.row(sql, goal) !== undefined),
    )
  }

  #putFile(
    file: string,
    path: string,
    { links, ...entry }: Pick<SourceRecord, 'links' | 'siblings'> & { readonly article?: Article },
  ): void {
    this.#touched.add(path)
    for (const address of addressesOf(path, entry)) {
      this.#touched.add(address)
      this.#database.run('INSERT INTO address VALUES (?, ?)', file, address)
    }
    for (const [line, to, name] of links) {
      const goal = goalOf(to)
      this.#touched.add(goal)
      this.#database.run(
        'INSERT INTO link VALUES (?, ?, ?, ?, ?, 0)',
        file,
        line,
        to,
        goal,
        name ?? null,
      )
    }
  }

  #removeFile(file: string, path: string): void {
    this.#touched.add(path)
    const sql = 'SELECT address FROM address WHERE file = ?'
    for (const [address] of this.#database.rows<[string]>(sql, file)) this.#touched.add(address)
    this.#database.run('DELETE FROM address WHERE file = ?', file)
    this.#database.run('DELETE FROM link WHERE file = ?', file)
  }
}

/** Where an address that is none of the site's own may be known. */
const knownIn = [
  'SELECT 1 FROM article WHERE path = ?',
  'SELECT 1 FROM page WHERE name = ?',
  'SELECT 1 FROM address WHERE address = ?',
]
