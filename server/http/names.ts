import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { hostname } from 'node:os'
import { isLoopbackName, unbracketed } from '../../functions/comments/platform/loopback.ts'

/** Whether a server answers to the name that it is asked by. */
export type AnswersTo = (name: string, request: IncomingMessage) => boolean

/** The name that a request asks for, in small letters without its port; undefined where it names none, or several. */
export function nameAsked({ headersDistinct, url = '/' }: IncomingMessage): string | undefined {
  const [host = '', ...others] = headersDistinct['host'] ?? []
  if (others.length > 0 || !/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(host)) return undefined
  const name = URL.parse(`http://${host}`)?.hostname
  // An address in absolute form counts before the header (RFC 9112, section 3.2.2); two that differ are a trick.
  const absolute = /^https?:/i.test(url) ? URL.parse(url)?.hostname : name
  return absolute === name ? name : undefined
}

/**
 * A page of another name that leads to this machine (DNS rebinding) must not be answered. The machine's own number and
 * `localhost` lead nowhere else, and are how somebody on it looks at the server, or has it publish.
 */
export function siteNames(siteUrl: string): AnswersTo {
  const own = new URL(siteUrl).hostname
  return (name, { socket }) =>
    name === own || isLoopbackName(name) || name === bare(socket.localAddress)
}

/** Of `npm start`: this machine's, by loopback or by what `HOST` opens it to, and the site's, which a tunnel may bring. */
export function studioNames(host: string, siteUrl: string | undefined): AnswersTo {
  const given = [host, siteUrl && new URL(siteUrl).hostname, hostname(), `${hostname()}.local`]
  const known = new Set(given.map((name) => name?.toLowerCase()))
  return (name) =>
    isLoopbackName(name) ||
    known.has(name) ||
    // A container's own address is not the one that its machine is asked by; and a number cannot be rebound.
    (!isLoopbackName(host) && isIP(unbracketed(name)) !== 0)
}

/** An address of a socket as a Host names it. */
function bare(address: string | undefined): string {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '')
  return plain.includes(':') ? `[${plain}]` : plain
}
