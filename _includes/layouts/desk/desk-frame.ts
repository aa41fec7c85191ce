import type { DeskComment } from '../../models/desk/desk-comment.ts'
import { formatCount } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import type { Role } from '../../models/roles.ts'
import type { Site } from '../../models/page.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { navigation } from './desk-navigation.ts'

export interface Frame {
  readonly title: string
  readonly main: Html
  /** Of this page alone. */
  readonly styles?: 'staff.css' | 'monthly.css' | 'desk-work.css'
  /** Undefined: nobody is signed in, so there is no navigation. */
  readonly moderator?: string
  /** Undefined: a page that everybody at the desk gets. */
  readonly role?: Role
  readonly present?:
    | DeskComment['state']
    | 'log'
    | 'sessions'
    | 'staff'
    | 'words'
    | 'reports'
    | 'objections'
    | 'monthly'
    | 'cases'
    | 'publications'
  readonly totals?: Readonly<Record<DeskComment['state'], number>>
}

export function deskFrame(site: Site, frame: Frame): string {
  const { title, main, moderator, styles, totals } = frame
  const waiting = totals?.pending ? `(${formatCount(totals.pending)}) ` : ''
  return html`<!DOCTYPE html>
    <html lang="vi">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${waiting}${title} | ${words.desk}</title>
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="${site.assets['mark.svg']}" type="image/svg+xml">
        <link rel="stylesheet" href="${site.assets['site.css']}">
        <link rel="stylesheet" href="${site.assets['desk.css']}">
        <link rel="stylesheet" href="${site.assets['desk-comment.css']}">
        ${styles !== undefined && html`<link rel="stylesheet" href="${site.assets[styles]}">`}
        <script type="module" src="${site.assets['desk.js']}"></script>
      </head>
      <body class="${styles === 'desk-work.css' ? 'desk desk-work' : 'desk'}">
        <header class="page desk-head">
          <p class="desk-name"><a href="/kiem-duyet/">${words.desk}</a> <span class="meta">${site.newsroom.name} · <a href="/">${words.toSite}</a></span></p>
          ${moderator !== undefined && signedIn(moderator)}
          ${moderator !== undefined && navigation(frame)}
        </header>
        <main class="page">
          <h1>${title}</h1>
          ${main}
        </main>
      </body>
    </html>
  `.toString()
}

function signedIn(moderator: string): Html {
  return html`<form class="desk-out" method="post" action="/kiem-duyet/ra">
    <span class="meta">${words.signedIn} <bdi>${moderator}</bdi></span> <button type="submit" class="second">${words.signOut}</button>
  </form>`
}
