import type { CommentState } from '../comment.ts'

/** What the desk's list can be narrowed to, by the names in its address. `network`: the id of one whose network it is. */
export const filterNames = [
  'q',
  'article',
  'section',
  'flag',
  'topic',
  'case',
  'unit',
  'network',
  'since',
  'until',
] as const
export type FilterName = (typeof filterNames)[number]

/** As it stands in the address; '' for none. `since`, `until`: days, or moments. */
export type WrittenFilter = { readonly state: CommentState } & Readonly<Record<FilterName, string>>

/** By more than its words and its article. */
export function isFinelyNarrowed(filter: WrittenFilter): boolean {
  return filterNames.some((name) => filter[name] !== '' && name !== 'q' && name !== 'article')
}

export function isNarrowed(filter: WrittenFilter): boolean {
  return filterNames.some((name) => filter[name] !== '')
}
