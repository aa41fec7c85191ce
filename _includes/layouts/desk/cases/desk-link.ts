import { html } from '../../../html/html.ts'
import type { Role } from '../../../models/roles.ts'
import type { Site } from '../../../models/page.ts'
import { caseStrings as words } from '../../../strings/cases/cases.ts'
import { deskFrame } from '../desk-frame.ts'

/** A unit's link, this once. */
export function deskLinkPage(
  site: Site,
  { name, role }: { readonly name: string; readonly role: Role },
  { comment, link }: { readonly comment: string; readonly link: string },
): string {
  return deskFrame(site, {
    title: words.linkTitle,
    styles: 'staff.css',
    moderator: name,
    role,
    main: html`<p role="status"><strong>${words.linkOnce}</strong></p>
      <p class="desk-once"><code>${link}</code></p>
      <p>${words.linkText}</p>
      <p><a href="/kiem-duyet/y-kien/${comment}/#vu-viec">${words.backToComment}</a></p>`,
  })
}
