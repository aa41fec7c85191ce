import { namesTag } from '../../functions/comments/http/shared/etag.ts'

/** RFC 9110, section 13.1.2. */
export function isNotModified(header: string | undefined, etag: string): boolean {
  return header?.trim() === '*' || namesTag(header, etag)
}

export interface Range {
  readonly first: number
  readonly last: number
}

/** Both ends inclusive; 'all' where the header is no single range (RFC 9110, section 14). */
export function readRange(header: string | undefined, size: number): Range | 'all' | 'outside' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.replaceAll(' ', '') ?? '') ?? []
  if (from === '' && to === '') return 'all'
  if (from === '') {
    if (Number(to) === 0 || size === 0) return 'outside'
    return { first: Math.max(size - Number(to), 0), last: size - 1 }
  }
  if (to !== '' && Number(to) < Number(from)) return 'all'
  if (Number(from) >= size) return 'outside'
  return { first: Number(from), last: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}
