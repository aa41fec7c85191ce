/** What WebAuthn needs of CBOR (RFC 8949): whole numbers, bytes, texts, lists, maps; canonical, so of known lengths. */
export type Cbor = number | Buffer | string | readonly Cbor[] | ReadonlyMap<Cbor, Cbor>

/** Deeper is no authenticator's. */
const deepest = 4

/** With where it ended; throws a `RangeError` at anything else. */
export function readCbor(bytes: Buffer, at = 0, depth = 0): { value: Cbor; end: number } {
  if (depth > deepest) throw new RangeError('too deep')
  const first = bytes.readUInt8(at)
  const kind = first >> 5
  const { size, start } = readSize(bytes, at, first & 31)
  if (kind === 0) return { value: size, end: start }
  if (kind === 1) return { value: -1 - size, end: start }
  const end = start + size
  if (kind === 2 || kind === 3) {
    if (end > bytes.length) throw new RangeError('cut off')
    const part = bytes.subarray(start, end)
    return { value: kind === 2 ? part : part.toString('utf8'), end }
  }
  if (kind !== 4 && kind !== 5) throw new RangeError('unknown kind')
  return readMany(bytes, start, kind === 4 ? size : size * 2, { isMap: kind === 5, depth })
}

function readMany(
  bytes: Buffer,
  start: number,
  count: number,
  { isMap, depth }: { readonly isMap: boolean; readonly depth: number },
): { value: Cbor; end: number } {
  const values: Cbor[] = []
  let end = start
  for (let number = 0; number < count; number += 1) {
    const read = readCbor(bytes, end, depth + 1)
    values.push(read.value)
    ;({ end } = read)
  }
  if (!isMap) return { value: values, end }
  const pairs = values.flatMap((value, index) =>
    index % 2 === 0 ? [[value, values[index + 1] ?? 0] as const] : [],
  )
  return { value: new Map(pairs), end }
}

function readSize(bytes: Buffer, at: number, short: number): { size: number; start: number } {
  if (short < 24) return { size: short, start: at + 1 }
  const length = { 24: 1, 25: 2, 26: 4 }[short]
  if (length === undefined) throw new RangeError('unknown length')
  return { size: bytes.readUIntBE(at + 1, length), start: at + 1 + length }
}
