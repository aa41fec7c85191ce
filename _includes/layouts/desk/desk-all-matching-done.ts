import { html, type Html } from '../../html/html.ts'
import type { CommentState } from '../../models/comment.ts'
import type { DeskOutcome } from '../../models/desk/desk-queue.ts'
import type { Site } from '../../models/page.ts'
import { deskAddress } from '../../parts/desk/desk-address.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { deskFrame } from './desk-frame.ts'

export interface Filter {
  readonly state: CommentState
  readonly q: string
  readonly article: string
}

export function deskAllMatchingDonePage(
  site: Site,
  filter: Filter,
  moderator: string,
  sentences: readonly string[],
  undo: DeskOutcome['undo'],
): string {
  return deskFrame(site, {
    title: words.received,
    moderator,
    main: html`<form class="desk-news" method="post" action="/kiem-duyet/hoan-tac">
        <div role="status">${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>
        ${undo !== undefined && html`<input type="hidden" name="request" value="${undo}"><input type="hidden" name="state" value="${filter.state}"><button type="submit" class="second">${words.undo}</button>`}
      </form>
      ${back(filter)}`,
  })
}

export function back(filter: Filter): Html {
  return html`<p><a href="${deskAddress(filter)}">${words.backToList}</a></p>`
}
