import type { Timestamp } from '../../models/article.ts'
import { htmlDatetime, formatTime, formatDay, weekday } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import { strings } from '../../strings/site.ts'

export function timeElement(at: Timestamp): Html {
  return html`<time datetime="${htmlDatetime(at)}">${formatTime(at)}</time>`
}

/** `Thứ năm, 28/12/2023, 06:20`; leads to that day's archive. */
export function dateline(at: Timestamp): Html {
  const parts = [
    strings.weekdays[weekday(at)],
    formatDay(at),
    ...(at.clock === null ? [] : [at.clock]),
  ]
  return html`<a href="/luu-tru/${at.day.replaceAll('-', '/')}/"><time datetime="${htmlDatetime(at)}">${parts.join(', ')}</time></a>`
}

export function dayElement(at: Timestamp): Html {
  return html`<time datetime="${at.day}">${formatDay(at)}</time>`
}
