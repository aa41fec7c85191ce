import type { Timestamp } from '../../models/article.ts'
import { machineTime, printed, printedDay, weekday } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import { strings } from '../../strings/site.ts'

export function when(at: Timestamp): Html {
  return html`<time datetime="${machineTime(at)}">${printed(at)}</time>`
}

/** `Thứ năm, 28/12/2023, 06:20`; leads to that day's archive. */
export function dateline(at: Timestamp): Html {
  const parts = [
    strings.weekdays[weekday(at)],
    printedDay(at),
    ...(at.clock === null ? [] : [at.clock]),
  ]
  return html`<a href="/luu-tru/${at.day.replaceAll('-', '/')}/"><time datetime="${machineTime(at)}">${parts.join(', ')}</time></a>`
}

export function whichDay(at: Timestamp): Html {
  return html`<time datetime="${at.day}">${printedDay(at)}</time>`
}
