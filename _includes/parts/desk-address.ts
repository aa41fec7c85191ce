import type { DeskQueue } from '../desk.ts'

/** A list of the desk with its search kept, from a cursor on. */
export function deskAddress(
  { state, q, article }: Pick<DeskQueue, 'state' | 'q' | 'article'>,
  after?: string,
): string {
  const query = new URLSearchParams({ state })
  if (q !== '') query.set('q', q)
  if (article !== '') query.set('article', article)
  if (after !== undefined) query.set('after', after)
  return `/kiem-duyet/?${query.toString()}`
}
