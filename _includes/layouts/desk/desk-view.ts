import type { DeskView } from '../../models/desk/desk-edit.ts'
import type { Role } from '../../models/roles.ts'
import { html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { deskWhole } from '../../parts/desk/desk-whole.ts'
import { deskCommentStrings as own } from '../../strings/desk-comment.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { deskFrame } from './desk-frame.ts'

/** One comment alone; beside the queue the same stands in its second pane. */
export function deskViewPage(site: Site, view: DeskView): string {
  return deskFrame(site, {
    title: own.oneComment,
    moderator: view.moderator,
    role: view.role,
    styles: 'desk-work.css',
    main: html`${view.reader !== undefined && html`<p role="status">${view.reader === view.moderator ? own.youRead : html`${own.readBy} <bdi>${view.reader}</bdi>`}</p>`}
      ${deskWhole(view, site.newsroom)}
      <form method="post" action="/kiem-duyet/y-kien/${view.comment.id}/dang-doc"><p><button type="submit" class="second">${own.claim}</button> <span class="meta">${own.claimText}</span></p></form>
      <p><a href="/kiem-duyet/?state=${view.comment.state}">${words.backToList}</a></p>`,
  })
}

/** In its place, once it is gone. */
export function deskGonePage(site: Site, moderator: string, role: Role): string {
  return deskFrame(site, {
    title: own.gone,
    moderator,
    role,
    main: html`<p>${own.goneText}</p>
      <p><a href="/kiem-duyet/">${words.backToList}</a></p>`,
  })
}
