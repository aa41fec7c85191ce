import { html, type Html } from '../../html/html.ts'
import { type LeadsTo, linked } from './linked-text.ts'

/** A stranger's text: only paragraphs, line breaks and safe links. */
export function commentBody(text: string, leadsTo?: LeadsTo): Html {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[^\S\n]*\n)+/)
    .filter((paragraph) => paragraph.trim() !== '')
  return html`${paragraphs.map((paragraph) => html`<p dir="auto">${brokenLines(paragraph, leadsTo)}</p>`)}`
}

function brokenLines(paragraph: string, leadsTo: LeadsTo): Html[] {
  return paragraph
    .split('\n')
    .map((line) => linked(line, leadsTo))
    .map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))
}
