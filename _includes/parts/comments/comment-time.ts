import { html, type Html } from '../../html/html.ts'
import { commentStrings } from '../../strings/comments.ts'

/** `20:15 ngày 22/11/2026`, with the machine's form beside it. */
export function commentTime(at: string): Html {
  return html`<time datetime="${at}">${inWords(at)}</time>`
}

/** ISO 8601 UTC as a clock and a day in Việt Nam, which keeps +07:00 all year. */
export function inWords(at: string): string {
  const there = new Date(Date.parse(at) + 7 * 3_600_000).toISOString()
  const [year = '', month = '', day = ''] = there.slice(0, 10).split('-')
  return commentStrings.when(there.slice(11, 16), `${day}/${month}/${year}`)
}
