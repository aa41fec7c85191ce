import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { hostname } from 'node:os'
import { isLoopbackName, unbracketed } from '../../functions/comments/platform/loopback.ts'
import { remember } from '../static/remember.ts'

export type IsServedHost = (name: string, request: IncomingMessage) => boolean

/** In lower case without its port; undefined where there is none, or several. */
export function requestedHost({ rawHeaders, url = '/' }: IncomingMessage): string | undefined {
  let host: string | undefined
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (!isHost(rawHeaders[at])) continue
    if (host !== undefined) return undefined
    host = rawHeaders[at + 1]
  }
  const name = nameIn(host ?? '')
  // The absolute form counts before the header (RFC 9112, section 3.2.2); two that differ are a trick.
  const absolute = url.startsWith('/') || !/^https?:/i.test(url) ? name : URL.parse(url)?.hostname
  return name !== '' && absolute === name ? name : undefined
}

function isHost(name: string | undefined): boolean {
  return name?.length === 4 && name.toLowerCase() === 'host'
}

/** Empty where it is none. */
const nameIn = remember((host) => {
  if (!/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(host)) return ''
  return URL.parse(`http://${host}`)?.hostname ?? ''
})

/** Also this machine's number and `localhost`, for its operator. Any other name (DNS rebinding) gets no answer. */
export function productionHosts(siteUrl: string): IsServedHost {
  const own = new URL(siteUrl).hostname
  return (name, { socket }) =>
    name === own || isLoopbackName(name) || name === bare(socket.localAddress)
}

/** Also the site's own host, which a tunnel may bring. */
export function devHosts(host: string, siteUrl: string | undefined): IsServedHost {
  const given = [host, siteUrl && new URL(siteUrl).hostname, hostname(), `${hostname()}.local`]
  const allowed = new Set(given.map((name) => name?.toLowerCase()))
  return (name) =>
    isLoopbackName(name) ||
    allowed.has(name) ||
    // Any number: a container does not know its machine's, and a number cannot be rebound.
    (!isLoopbackName(host) && isIP(unbracketed(name)) !== 0)
}

function bare(address: string | undefined): string {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '')
  return plain.includes(':') ? `[${plain}]` : plain
}
