import type { DeskQueue } from '../../models/desk.ts'

export function deskAddress(
  { state, q, article }: Pick<DeskQueue, 'state' | 'q' | 'article'>,
  after?: string,
): string {
  const query = new URLSearchParams({ state })
  if (q !== '') query.set('q', q)
  if (article !== '') query.set('article', article)
  if (after !== undefined && after !== '') query.set('after', after)
  return `/kiem-duyet/?${query.toString()}`
}

export function tickAddress(queue: DeskQueue): string {
  return `${deskAddress(queue, queue.after)}${queue.ticked ? '' : '&chon=trang'}`
}

export function allMatchingAddress(filter: Pick<DeskQueue, 'state' | 'q' | 'article'>): string {
  return deskAddress(filter).replace('/kiem-duyet/', '/kiem-duyet/tat-ca/')
}
