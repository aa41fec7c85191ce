import { inflateRawSync } from 'node:zlib'

const [mostEntries, mostUnpacked] = [3000, 64_000_000]
/** Markup grows a hundredfold once it is read. */
const mostMarkup = 16_000_000

/**
 * `bomb`: it unpacks to more than is good. Sizes are measured and entries counted as whatever unpacks them does,
 * as what a bomb says of itself is not true.
 */
export function judgeZip(bytes: Buffer): 'modest' | 'bomb' | 'broken' {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 22 > bytes.length) return 'broken'
  const [size, start] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)]
  const counts = [4, 6, 8, 10].map((place) => bytes.readUInt16LE(end + place))
  // Elsewhere, or in a second directory for what is larger (APPNOTE 4.3.14): no Word writes it.
  if (start + size !== end || counts.includes(0xffff)) return 'broken'
  const left = { all: mostUnpacked, markup: mostMarkup }
  let at = start
  try {
    for (let entries = 0; bytes.readUInt32LE(at) === 0x02014b50; entries += 1) {
      if (entries === mostEntries) return 'bomb'
      const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place))
      const isMarkup = /\.(?:xml|rels)$/i.test(
        bytes.toString('latin1', at + 46, at + 46 + (name ?? 0)),
      )
      const most = isMarkup ? Math.min(left.all, left.markup) : left.all
      const unpacked = unpackedSize(bytes, at, most)
      left.all -= unpacked
      if (isMarkup) left.markup -= unpacked
      if (left.all <= 0 || left.markup <= 0) return 'bomb'
      at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
    }
    return at === end ? 'modest' : 'broken'
  } catch (error) {
    const isLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return isLarge ? 'bomb' : 'broken'
  }
}

/** Of one entry of the central directory (APPNOTE 4.3.12); throws where it is more than is left, or said elsewhere. */
function unpackedSize(bytes: Buffer, at: number, left: number): number {
  const packed = bytes.readUInt32LE(at + 20)
  const local = bytes.readUInt32LE(at + 42)
  if ([packed, bytes.readUInt32LE(at + 24), local].includes(0xffffffff))
    throw new RangeError('zip64')
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const data = bytes.subarray(start, start + packed)
  const isStored = bytes.readUInt16LE(at + 10) === 0
  return isStored ? data.length : inflateRawSync(data, { maxOutputLength: left }).length
}
