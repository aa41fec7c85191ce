import { html, type Html } from '../html/html.ts'
import type { Site } from '../models/page.ts'
import { commentStrings as words } from '../strings/comments.ts'
import { base } from './base.ts'

/** `request` lets the newsroom find it in its log. */
export function messagePage(site: Site, title: string, text: string, request?: string): string {
  return plainPage(
    site,
    title,
    html`<p>${text}</p>
    ${request !== undefined && html`<p class="meta">${words.request} ${request}</p>`}
    <p><a href="/">${words.goHome}</a></p>`,
  )
}

export function unreadableFormPage(
  site: Site,
  code: keyof typeof words.unread,
  typed: string,
): string {
  const { title, text } = words.unread[code]
  return plainPage(
    site,
    title,
    html`<p>${text}</p>
    ${typed !== '' && html`<label class="field">${words.yourWords} <textarea readonly rows="12">${typed}</textarea></label>`}
    <p><a href="/">${words.goHome}</a></p>`,
  )
}

export function plainPage(site: Site, title: string, rest: Html): string {
  return base({
    site,
    url: '',
    title,
    description: title,
    hidden: true,
    main: html`<h1>${title}</h1>
    ${rest}`,
  })
}
