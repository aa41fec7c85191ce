import { isLoopback } from '../../functions/comments/platform/loopback.ts'
import type { IncomingMessage } from 'node:http'
import { readIpAddress } from '../../functions/comments/domain/ip-address.ts'

export interface Peer {
  readonly address: string
  readonly scheme: 'http' | 'https'
}

type Incoming = Pick<IncomingMessage, 'headers'> & {
  readonly socket: { readonly remoteAddress?: string | undefined }
}

/** The proxy wrote the last entry of `X-Forwarded-For`; the client may have invented all before it. */
export function readPeer({ socket, headers }: Incoming, behindProxy: boolean): Peer {
  const address = plain(socket.remoteAddress ?? '')
  if (!behindProxy || !isLoopback(address)) return { address, scheme: 'http' }
  return {
    address: forwardedAddress(headers) ?? address,
    scheme: lastOf(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http',
  }
}

/** Logged once: without the proxy's header all readers share one limit. */
export function watchProxy(log: (line: string) => void): (request: Posted) => void {
  let isLogged = false
  return ({ method, headers }) => {
    if (isLogged || method !== 'POST' || forwardedAddress(headers) !== undefined) return
    isLogged = true
    log(
      'BEHIND_PROXY=yes, but the proxy does not say who asks: all readers count as one. ' +
        'Let it set X-Forwarded-For to the reader’s address (docs/self-host/nginx.conf).',
    )
  }
}

type Posted = Pick<IncomingMessage, 'headers' | 'method'>

function forwardedAddress(headers: IncomingMessage['headers']): string | undefined {
  const last = readIpAddress(lastOf(headers['x-forwarded-for']))
  return last === undefined ? undefined : plain(last)
}

function lastOf(header: string | readonly string[] | undefined): string {
  return (header ?? '').toString().split(',').at(-1)?.trim() ?? ''
}

/** A dual-stack socket names IPv4 addresses as IPv6 (RFC 4291, section 2.5.5.2). */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
