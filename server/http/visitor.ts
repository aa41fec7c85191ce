import { isLoopback } from '../../functions/comments/platform/loopback.ts'
import type { IncomingMessage } from 'node:http'
import { addressIn } from '../../functions/comments/domain/network.ts'

/** Who asks, and by which scheme they came to us. */
export interface Visitor {
  readonly address: string
  readonly scheme: 'http' | 'https'
}

type Asked = Pick<IncomingMessage, 'headers'> & {
  readonly socket: { readonly remoteAddress?: string | undefined }
}

/**
 * The connection's own address; but `behindProxy`, from this machine, what our proxy says. Of `X-Forwarded-For` the last
 * entry counts: it is the proxy's, all before it may be the client's own invention.
 */
export function visitorOf({ socket, headers }: Asked, behindProxy: boolean): Visitor {
  const address = plain(socket.remoteAddress ?? '')
  if (!behindProxy || !isLoopback(address)) return { address, scheme: 'http' }
  return {
    address: saidOf(headers) ?? address,
    scheme: lastOf(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http',
  }
}

/** Says once that the proxy does not tell who sends letters: all readers share one limit then. */
export function watchProxy(say: (line: string) => void): (request: Letter) => void {
  let said = false
  return ({ method, headers }) => {
    if (said || method !== 'POST' || saidOf(headers) !== undefined) return
    said = true
    say(
      'BEHIND_PROXY=yes, but the proxy does not say who asks: all readers count as one. ' +
        'Let it set X-Forwarded-For to the reader’s address (docs/self-host/nginx.conf).',
    )
  }
}

type Letter = Pick<IncomingMessage, 'headers' | 'method'>

/** The address that a proxy names, if it does. */
function saidOf(headers: IncomingMessage['headers']): string | undefined {
  const last = addressIn(lastOf(headers['x-forwarded-for']))
  return last === undefined ? undefined : plain(last)
}

function lastOf(header: string | readonly string[] | undefined): string {
  return (header ?? '').toString().split(',').at(-1)?.trim() ?? ''
}

/** A socket that speaks both protocols names an IPv4 address as one of IPv6 (RFC 4291, section 2.5.5.2). */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
