/** From `1.2.3.4`, `1.2.3.4:555`, `2001:db8::1` or `[2001:db8::1]:555`. */
export function readIpAddress(text: string): string | undefined {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, '$1')
  return isIpAddress(bare) ? bare : undefined
}

/** Not by `node:net`, nor by a library: both are loaded before a function answers anybody. */
export function isIpAddress(text: string): boolean {
  return ipv4.test(text) || (ipv6.test(text) && URL.canParse(urlOf(text)))
}

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/
const ipv6 = /^[\da-f]*:[\da-f:.]*(?:%[\w.-]+)?$/i

/** An IPv4 address, also within IPv6; or an IPv6 /64, which a household gets, and its /48. Anything else as it is. */
export function networksOf(text: string): readonly string[] {
  const address = readIpAddress(text)
  if (address?.includes(':') !== true) return [address ?? text]
  const parts = partsOf(address)
  const at = embeddedAt.find(([prefix]) => prefix.test(parts.join(':')))?.[1]
  return at === undefined
    ? [4, 3].map((count) => parts.slice(0, count).join(':'))
    : [
        parts
          .slice(at, at + 2)
          .flatMap((part) => [part >> 8, part & 255])
          .join('.'),
      ]
}

/** After how many parts the IPv4 address begins: as such, NAT64's two prefixes, and 6to4, whose host has a whole /48. */
const embeddedAt: readonly (readonly [RegExp, number])[] = [
  [/^(?:0:){5}65535:/, 6],
  [/^100:65435:(?:1:|(?:0:){4})/, 6],
  [/^8194:/, 1],
]

/** Eight numbers: a URL spells the address in one way. */
function partsOf(address: string): number[] {
  const [before = [], after = []] = new URL(urlOf(address)).hostname
    .slice(1, -1)
    .split('::')
    .map((side) => side.split(':').filter(Boolean))
  const left = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...left, ...after].map((part) => Number.parseInt(part, 16))
}

/** A zone (`%eth0`) is no part of the address. */
function urlOf(address: string): string {
  return `http://[${address.replace(/%.*$/, '')}]`
}
