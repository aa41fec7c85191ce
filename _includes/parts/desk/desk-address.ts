import type { DeskQueue } from '../../models/desk/desk-queue.ts'

/** What the queue is narrowed to: the address says it, so it can be kept and sent. */
type Filter = Pick<DeskQueue, 'state' | 'q' | 'article'> &
  Partial<Pick<DeskQueue, 'flag' | 'since' | 'until'>>

export function deskAddress({ state, q, article, ...filter }: Filter, after?: string): string {
  const query = new URLSearchParams({ state })
  if (q !== '') query.set('q', q)
  if (article !== '') query.set('article', article)
  for (const name of ['flag', 'since', 'until'] as const)
    if (filter[name]) query.set(name, filter[name])
  if (after !== undefined && after !== '') query.set('after', after)
  return `/kiem-duyet/?${query.toString()}`
}

export function tickAddress(queue: DeskQueue): string {
  return `${deskAddress(queue, queue.after)}${queue.ticked ? '' : '&chon=trang'}`
}

export function allMatchingAddress(filter: Pick<DeskQueue, 'state' | 'q' | 'article'>): string {
  return deskAddress(filter).replace('/kiem-duyet/', '/kiem-duyet/tat-ca/')
}
