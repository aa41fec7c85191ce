import { html, type Html } from '../../html/html.ts'
import type { DeskSessions } from '../../models/desk/desk-sessions.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { staffStrings as staffWords } from '../../strings/staff.ts'
import { commentTime } from '../comments/comment-time.ts'

/** From what somebody is in, and since when. */
export function sessionLine({
  opened,
  seen,
  device,
  here,
}: DeskSessions['sessions'][number]): Html {
  return html`<p><strong>${device ?? staffWords.noDevice}</strong>, ${words.opened} ${commentTime(opened)}, ${words.seen} ${commentTime(seen)}${here && html` <strong class="badge">${words.here}</strong>`}</p>`
}
