import { html, type Html } from '../../html/html.ts'
import type { DeskQueue } from '../../models/desk/desk-queue.ts'
import { deskWorkStrings as words } from '../../strings/moderation/desk-work.ts'
import { commentTime } from '../comments/comment-time.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How readers are served: who waits longest, and how long decisions take of late. */
export function deskPace({ pace: { oldest, median } }: DeskQueue): Html {
  const parts = [
    ...(oldest === null ? [] : [html`${words.oldest} ${commentTime(oldest)}`]),
    ...(median === null ? [] : [html`${words.median} ${spanOf(median)}`]),
  ]
  return html`${parts.length > 0 && html`<p class="meta desk-pace">${parts.map((part, index) => html`${index > 0 && ' · '}${part}`)}</p>`}`
}

/** One decimal of the largest unit that it fills. */
function spanOf(milliseconds: number): string {
  const [unit, name] =
    milliseconds >= day
      ? [day, words.days]
      : milliseconds >= hour
        ? [hour, words.hours]
        : [minute, words.minutes]
  const tenths = Math.max(1, Math.round((milliseconds / unit) * 10))
  return `${(tenths / 10).toLocaleString('vi')} ${name}`
}
