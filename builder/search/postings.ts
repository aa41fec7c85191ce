import { foldWord, word as pattern } from '../../_includes/assets/search-fold.js'
import { Column } from './column.ts'

export interface SearchableText {
  readonly title: string
  /** Each a passage of its own: words of two of them are not neighbours. */
  readonly texts: readonly string[]
  readonly section: string
}

export interface Spelled {
  readonly spelling: readonly number[]
  readonly title: readonly number[]
  /** Without those that have it in their title. */
  readonly text: readonly number[]
}

/** Articles are added last one first. Columns of numbers: as objects, 50,000 articles would not fit in memory. */
export class Postings {
  readonly #ids = new Map<string, number>()
  readonly #words: { readonly text: string; readonly spelling: number }[] = []
  readonly #wordIds = new Map<string, number>()
  /** Two words' numbers → key. Of a word alone the first is 0. */
  readonly #keys = new Map<number, number>()
  readonly #pairs = new Column()
  /** Per key, the newest link of its chain: in titles, then in texts. */
  readonly #heads = new Column()
  readonly #links = new Column()

  constructor() {
    this.#words.push({ text: '', spelling: 0 })
  }

  get count(): number {
    return this.#links.length / 2
  }

  get keys(): number {
    return this.#keys.size
  }

  add(article: number, { title, texts, section }: SearchableText): void {
    this.#passage(article, title, 0)
    for (const text of texts) this.#passage(article, text, 1)
    this.#enter(
      article,
      this.#key(0, this.#word(`:${section}`, { text: `:${section}`, spelling: 0 })),
      1,
    )
  }

  *folded(): Generator<readonly [key: number, text: string]> {
    for (let key = 0; key < this.keys; key += 1) yield [key, this.textOf(key)]
  }

  textOf(key: number): string {
    return this.#wordsOf(key)
      .map(({ text }) => text)
      .join(' ')
  }

  spelled(key: number): Spelled {
    return {
      spelling: this.#wordsOf(key).map(({ spelling }) => spelling),
      title: this.#chain(key * 2),
      text: this.#chain(key * 2 + 1),
    }
  }

  #passage(article: number, passage: string, field: 0 | 1): void {
    let before = 0
    for (const [found] of passage.matchAll(pattern)) {
      const word = this.#word(found)
      this.#enter(article, this.#key(0, word), field)
      if (before !== 0) this.#enter(article, this.#key(before, word), field)
      before = word
    }
  }

  #word(found: string, folded?: { readonly text: string; readonly spelling: number }): number {
    const existing = this.#ids.get(found)
    if (existing !== undefined) return existing
    const word = folded ?? foldWord(found)
    const name = `${word.text} ${word.spelling}`
    const id = this.#wordIds.get(name) ?? this.#words.push(word) - 1
    this.#wordIds.set(name, id)
    this.#ids.set(found, id)
    return id
  }

  #key(before: number, word: number): number {
    const pair = before * 2 ** 26 + word
    const existing = this.#keys.get(pair)
    if (existing !== undefined) return existing
    const key = this.#keys.size
    this.#keys.set(pair, key)
    this.#pairs.push(before, word)
    this.#heads.push(0, 0)
    return key
  }

  #enter(article: number, key: number, field: 0 | 1): void {
    if (this.#isIn(article, key * 2) || (field === 1 && this.#isIn(article, key * 2 + 1))) return
    const head = key * 2 + field
    this.#links.push(article, this.#heads.at(head))
    this.#heads.put(head, this.count)
  }

  #isIn(article: number, head: number): boolean {
    const link = this.#heads.at(head)
    return link !== 0 && this.#links.at(link * 2 - 2) === article
  }

  #chain(head: number): number[] {
    const articles: number[] = []
    for (let link = this.#heads.at(head); link !== 0; link = this.#links.at(link * 2 - 1))
      articles.push(this.#links.at(link * 2 - 2))
    return articles
  }

  #wordsOf(key: number): { readonly text: string; readonly spelling: number }[] {
    return [this.#pairs.at(key * 2), this.#pairs.at(key * 2 + 1)].flatMap((id) => {
      const word = this.#words[id]
      return id === 0 || word === undefined ? [] : [word]
    })
  }
}
