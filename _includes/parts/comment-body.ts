import { html, type Html } from '../html.ts'

/** A stranger's text with its paragraphs, line breaks and safe links; nothing else in it is markup. */
export function commentBody(text: string): Html {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[^\S\n]*\n)+/)
    .filter((paragraph) => paragraph.trim() !== '')
  return html`${paragraphs.map((paragraph) => html`<p dir="auto">${brokenLines(paragraph)}</p>`)}`
}

function brokenLines(paragraph: string): Html[] {
  return paragraph
    .split('\n')
    .map((line, index) => (index === 0 ? html`${linked(line)}` : html`<br>${linked(line)}`))
}

/** Text and links in turn. A link shows exactly what was typed. */
function linked(line: string): (Html | string)[] {
  const pieces: (Html | string)[] = []
  let from = 0
  for (const { 0: found, index } of line.matchAll(addresses)) {
    const typed = found.slice(0, endOf(found))
    const address = safe(typed)
    if (address === undefined) continue
    pieces.push(line.slice(from, index), link(address, typed))
    from = index + typed.length
  }
  return [...pieces, line.slice(from)]
}

/** `dir` isolates: characters before it that turn the writing round cannot turn an address round. */
function link(address: string, typed: string): Html {
  return html`<a href="${address}" rel="nofollow ugc noopener" dir="ltr">${typed}</a>`
}

/** Invisible and direction-changing characters (`\p{C}`) end an address: it must be what it seems. */
const addresses = /https?:\/\/[^\s<>"'\p{C}]+/giu

/** Only http and https, and no `https://bank@thief/`. */
function safe(typed: string): string | undefined {
  const address = URL.parse(typed)
  if (address === null || address.username !== '' || address.password !== '') return undefined
  return address.protocol === 'http:' || address.protocol === 'https:' ? address.href : undefined
}

/** Where the address ends and its sentence goes on: `(xem https://a.vn/).` A loop, since a regular expression would be quadratic. */
function endOf(found: string): number {
  const closing = found.includes('(') ? ending : `${ending})`
  let end = found.length
  while (end > 0 && closing.includes(found.charAt(end - 1))) end -= 1
  return end
}

const ending = '.,;:!?…]}»”’'
