import type { DeskView } from '../../models/desk/desk-edit.ts'
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
    main: html`${deskWhole(view, site.newsroom)}
      <p><a href="/kiem-duyet/?state=${view.comment.state}">${words.backToList}</a></p>`,
  })
}
