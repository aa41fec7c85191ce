const form =
  /^(\d{4})-(\d{2})-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** Whether a text is a moment by ISO 8601 and RFC 3339: a real day, a clock, and the offset that makes it one moment. */
export function isMoment(value: unknown): boolean {
  const [, year = '', month = '', day = ''] = form.exec(String(value)) ?? []
  if (year === '') return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.toISOString().startsWith(`${year}-${month}-${day}`)
}
