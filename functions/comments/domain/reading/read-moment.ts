/** ISO 8601 with its zone, in milliseconds since 1970. No 30 February: `Date.parse` takes it for March. */
export function readMoment(text: string): number | undefined {
  const written = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/.exec(
    text,
  )
  const moment = written ? Date.parse(text) : NaN
  const day = written?.[1] ?? ''
  const isDay = !Number.isNaN(moment) && new Date(day).toISOString().startsWith(day)
  return isDay ? moment : undefined
}
