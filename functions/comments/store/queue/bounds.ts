/** Ids are UUIDv7: a time of sending is a prefix of theirs, so what was sent since or until it needs no search. */
export function idAt(at: string): string {
  const time = Date.parse(at).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}`
}

/** Just beyond whatever was sent in that millisecond. */
export function idAfter(at: string): string {
  return idAt(new Date(Date.parse(at) + 1).toISOString())
}
