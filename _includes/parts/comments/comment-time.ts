import { vietnamOffset } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import { commentStrings } from '../../strings/comments.ts'

export function commentTime(at: string): Html {
  return html`<time datetime="${at}">${formatCommentTime(at)}</time>`
}

/** ISO 8601 UTC → Việt Nam's clock: `20:15 ngày 22/11/2026`. */
export function formatCommentTime(at: string): string {
  return commentStrings.when(clockThere(at).slice(11, 16), formatCommentDay(at))
}

/** Likewise, `22/11/2026`. */
export function formatCommentDay(at: string): string {
  const [year = '', month = '', day = ''] = clockThere(at).slice(0, 10).split('-')
  return `${day}/${month}/${year}`
}

function clockThere(at: string): string {
  return new Date(Date.parse(at) + vietnamOffset).toISOString()
}
