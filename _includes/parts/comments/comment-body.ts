import { html, type Html } from '../../html/html.ts'
import { linkify } from './linkify.ts'

/** `start`: where the line begins in the text. */
type DrawLine = (line: string, start: number) => Html | readonly (Html | string)[]

/** A stranger's text: only paragraphs, line breaks and safe links. */
export function commentBody(text: string, draw: DrawLine = (line) => linkify(line)): Html {
  const paragraphs: Html[][] = [[]]
  let start = 0
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const paragraph = paragraphs.at(-1) ?? []
    if (line.trim() === '') paragraphs.push([])
    else paragraph.push(html`${paragraph.length > 0 && html`<br>`}${draw(line, start)}`)
    start += line.length + 1
  }
  return html`${paragraphs.map((lines) => lines.length > 0 && html`<p dir="auto">${lines}</p>`)}`
}
