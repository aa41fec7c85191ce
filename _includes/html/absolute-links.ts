import type { Html } from './html.ts'

/** For feeds. Safe on drawn HTML alone, where quotation marks in text are escaped. */
export function absoluteLinks(drawn: Html, base: string): string {
  return drawn
    .toString()
    .replace(/ (src|href)="([^"]*)"/g, (_, name, address) => ` ${name}="${whole(address, base)}"`)
    .replace(/ srcset="([^"]*)"/g, (_, candidates: string) => {
      const addresses = candidates.replace(/(?<=^|,\s*)[^\s,]+/g, (address) => whole(address, base))
      return ` srcset="${addresses}"`
    })
}

function whole(address: string, base: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return address
  return URL.parse(address, base)?.href ?? address
}
