import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** From `1.2.3.4`, `1.2.3.4:555`, `2001:db8::1` or `[2001:db8::1]:555`. */
export function readIpAddress(text: string): string | undefined {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, '$1')
  return isIP(bare) === 0 ? undefined : bare
}

/** An IPv4 address, also within IPv6; or an IPv6 /64, which a household gets, and its /48. Anything else as it is. */
export function networksOf(text: string): readonly string[] {
  const address = readIpAddress(text)
  if (address === undefined) return [text]
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv4) return [parsed.toString()]
  const at = embeddedAt.get(parsed.range())
  if (at !== undefined)
    return [
      parsed
        .toByteArray()
        .slice(at, at + 4)
        .join('.'),
    ]
  return [4, 3].map((parts) => parsed.parts.slice(0, parts).join(':'))
}

/** Where the IPv4 address begins: NAT64's two prefixes, and 6to4, whose host has a whole /48. */
const embeddedAt: ReadonlyMap<string, number> = new Map([
  ['rfc6052', 12],
  ['6to4', 2],
])
