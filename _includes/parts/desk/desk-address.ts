import type { DeskQueue } from '../../models/desk/desk-queue.ts'
import { filterNames, type WrittenFilter } from '../../models/desk/desk-filter.ts'

/** Parts that are left out are none. */
type Filter = Pick<WrittenFilter, 'state'> & Partial<WrittenFilter>

/** The address says what the queue is narrowed to, so it can be kept and sent. */
export function deskAddress(filter: Filter, after?: string): string {
  const query = new URLSearchParams({ state: filter.state })
  for (const name of filterNames) if (filter[name]) query.set(name, filter[name])
  if (after !== undefined && after !== '') query.set('after', after)
  return `/kiem-duyet/?${query.toString()}`
}

/** Of what settles comments, which leads back to the list as it was. */
export function settleAddress(filter: Filter): string {
  return deskAddress(filter).replace('/kiem-duyet/', '/kiem-duyet/quyet-dinh')
}

export function tickAddress(queue: DeskQueue): string {
  return `${deskAddress(queue, queue.after)}${queue.ticked ? '' : '&chon=trang'}`
}

/** Of what a filter finds, all together; with an id, of what it found. */
export function selectionAddress(filter: Filter, id = ''): string {
  return deskAddress(filter).replace('/kiem-duyet/', `/kiem-duyet/tat-ca/${id}`)
}
