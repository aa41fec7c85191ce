import { ByteWriter } from './byte-writer.ts'

/** Steps from one article to the next or, where shorter, one bit an article: never more than an eighth of `of`. */
export function putPostings(to: ByteWriter, articles: readonly number[], of: number): void {
  steps.clear()
  let next = 0
  for (const article of articles) {
    steps.number(article - next)
    next = article + 1
  }
  const whole = Math.ceil(of / 8)
  if (steps.length <= whole) to.number(steps.length * 2).put(steps.toBytes())
  else to.number(whole * 2 + 1).put(bits(articles, whole))
}

const steps = new ByteWriter()

function bits(articles: readonly number[], length: number): Uint8Array {
  const map = new Uint8Array(length)
  for (const article of articles)
    map[article >> 3] = (map[article >> 3] ?? 0) | (1 << (article & 7))
  return map
}
