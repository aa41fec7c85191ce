import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { staffStrings } from '../../strings/staff.ts'
import { deskStrings } from '../../strings/desk.ts'

interface EditorFrame {
  readonly title: string
  readonly main: Html
  /** Undefined: nobody is signed in. */
  readonly name?: string
  readonly script?: 'editor.js' | 'editor-published.js'
}

/** Letters that a browser's tab has room for. */
const longestTitle = 50

export function editorFrame(site: Site, { title, main, name, script }: EditorFrame): string {
  return html`<!DOCTYPE html>
    <html lang="vi">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title.slice(0, longestTitle).toWellFormed()} | ${staffStrings.editorDesk}</title>
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="${site.assets['mark.svg']}" type="image/svg+xml">
        <link rel="stylesheet" href="${site.assets['site.css']}">
        <link rel="stylesheet" href="${site.assets['editor.css']}">
        <link rel="stylesheet" href="${site.assets['editor-form.css']}">
        ${script === 'editor.js' && html`<link rel="stylesheet" href="${site.assets['editor-ask.css']}">`}
        ${script !== undefined && html`<script type="module" src="${site.assets[script]}"></script>`}
      </head>
      <body class="editor">
        <header class="page editor-head">
          <p class="editor-name"><a href="/bien-tap/">${staffStrings.editorDesk}</a> <span class="meta">${site.newsroom.name} · <a href="/">${deskStrings.toSite}</a></span></p>
          ${name !== undefined && signedIn(name)}
        </header>
        <main class="page">
          <h1>${title}</h1>
          ${main}
        </main>
      </body>
    </html>
  `.toString()
}

function signedIn(name: string): Html {
  return html`<form class="editor-out" method="post" action="/kiem-duyet/ra">
    <span class="meta">${words.signedIn} <bdi>${name}</bdi> · <a href="/kiem-duyet/">${words.toDesk}</a></span> <button type="submit" class="second">${words.signOut}</button>
  </form>`
}
