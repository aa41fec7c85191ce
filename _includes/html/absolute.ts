import type { Html } from './html.ts'

/**
 * Drawn HTML with every address made whole, for a feed, which is read far from its site. `base` is the page that the
 * text stands on. Safe on drawn HTML alone: there a quotation mark inside text is always escaped.
 */
export function absolute(drawn: Html, base: string): string {
  return drawn
    .toString()
    .replace(/ (src|href)="([^"]*)"/g, (_, name, address) => ` ${name}="${whole(address, base)}"`)
    .replace(/ srcset="([^"]*)"/g, (_, candidates: string) => {
      const addresses = candidates.replace(/(?<=^|,\s*)[^\s,]+/g, (address) => whole(address, base))
      return ` srcset="${addresses}"`
    })
}

/** What cannot be an address is left as it was typed. */
function whole(address: string, base: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return address
  return URL.parse(address, base)?.href ?? address
}
