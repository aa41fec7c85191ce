import { type Html, html } from '../../html/html.ts'

/** What moderators are told of an address that leads to another host than it seems to. */
type DisguiseWarning = (host: string) => string

/** A link shows exactly what was typed. */
export function linkify(line: string, warning?: DisguiseWarning): (Html | string)[] {
  const pieces: (Html | string)[] = []
  let from = 0
  for (const { 0: found, index } of line.matchAll(addresses)) {
    const typed = found.slice(0, endOf(found))
    const address = safe(typed)
    if (address === undefined) continue
    pieces.push(line.slice(from, index), link(address, typed), disguised(address, typed, warning))
    from = index + typed.length
  }
  return [...pieces, line.slice(from)]
}

/** `dir` isolates the address: characters before it cannot reverse it. */
function link(address: string, typed: string): Html {
  return html`<a href="${address}" rel="nofollow ugc noopener" dir="ltr">${typed}</a>`
}

/** The host as the browser will ask for it: other letters, dots or ways to write a number. */
function disguised(address: string, typed: string, warning?: DisguiseWarning): string {
  const { host } = new URL(address)
  const shown = /^https?:\/\/([^/?#]*)/i.exec(typed)?.[1]?.toLowerCase() ?? ''
  return warning === undefined || shown.replace(/:(?:80|443)?$/, '') === host ? '' : warning(host)
}

/** Invisible and direction-changing characters (`\p{C}`) end an address: it must be what it seems. */
const addresses = /https?:\/\/[^\s<>"'\p{C}]+/giu

/** Only http and https, and no `https://bank@thief/`. */
function safe(typed: string): string | undefined {
  const address = URL.parse(typed)
  if (address === null || address.username !== '' || address.password !== '') return undefined
  return address.protocol === 'http:' || address.protocol === 'https:' ? address.href : undefined
}

/** Leaves the sentence's own signs out: `(xem https://a.vn/).` A loop: a regular expression would be quadratic. */
function endOf(found: string): number {
  const closing = found.includes('(') ? ending : `${ending})`
  let end = found.length
  while (end > 0 && closing.includes(found.charAt(end - 1))) end -= 1
  return end
}

const ending = '.,;:!?…]}»”’'
