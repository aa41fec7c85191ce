import type { Timestamp } from '../article.ts'
import { machineTime, printed, printedDay } from '../format.ts'
import { html, type Html } from '../html.ts'

/** A moment as readers see it, with the machine's form beside it. */
export function when(at: Timestamp): Html {
  return html`<time datetime="${machineTime(at)}">${printed(at)}</time>`
}

/** The day alone, for lists. */
export function whichDay(at: Timestamp): Html {
  return html`<time datetime="${at.day}">${printedDay(at)}</time>`
}
