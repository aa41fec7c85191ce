import { html, type Html } from '../../html/html.ts'
import { type DisguiseWarning, linkify } from './linkify.ts'

/** A stranger's text: only paragraphs, line breaks and safe links. */
export function commentBody(text: string, warning?: DisguiseWarning): Html {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[^\S\n]*\n)+/)
    .filter((paragraph) => paragraph.trim() !== '')
  return html`${paragraphs.map((paragraph) => html`<p dir="auto">${brokenLines(paragraph, warning)}</p>`)}`
}

function brokenLines(paragraph: string, warning: DisguiseWarning): Html[] {
  return paragraph
    .split('\n')
    .map((line) => linkify(line, warning))
    .map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))
}
