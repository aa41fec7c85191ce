import { inflateRawSync } from 'node:zlib'

const [mostEntries, mostUnpacked] = [3000, 64_000_000]

/** Whether a zip file unpacks to a bounded size: sizes are measured, as what a bomb says of itself is not true. */
export function isModestZip(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 22 > bytes.length) return false
  const entries = bytes.readUInt16LE(end + 10)
  if (entries > mostEntries) return false
  let at = bytes.readUInt32LE(end + 16)
  let left = mostUnpacked
  try {
    for (let entry = 0; entry < entries; entry += 1) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) return false
      left -= unpackedSize(bytes, at, left)
      at +=
        46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    }
    return left > 0
  } catch {
    return false
  }
}

/** Of one entry of the central directory (APPNOTE 4.3.12); throws where it is more than is left. */
function unpackedSize(bytes: Buffer, at: number, left: number): number {
  const packed = bytes.readUInt32LE(at + 20)
  const local = bytes.readUInt32LE(at + 42)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const data = bytes.subarray(start, start + packed)
  const isStored = bytes.readUInt16LE(at + 10) === 0
  return isStored ? data.length : inflateRawSync(data, { maxOutputLength: left }).length
}
