/**
 * By a quarter, so that width and height change places. EXIF 2.32, tag 0x0112, in a PNG's `eXIf` or a WebP's `EXIF`
 * chunk; `irot` of ISO/IEC 23008-12 in an AVIF. `image-size` tells a JPEG's.
 */
export function isRotated(bytes: Buffer, type: string): boolean {
  if (type === 'png') return isQuarterTurn(orientation(pngExif(bytes)))
  if (type === 'webp') return isQuarterTurn(orientation(webpExif(bytes)))
  return (type === 'avif' || type === 'heif') && irot(bytes)
}

/** EXIF's values 5 to 8. */
export function isQuarterTurn(value: number | undefined): boolean {
  return value !== undefined && value >= 5 && value <= 8
}

function pngExif(bytes: Buffer): Buffer | undefined {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'eXIf') return bytes.subarray(at + 8)
  return undefined
}

function webpExif(bytes: Buffer): Buffer | undefined {
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4)
    if (bytes.toString('latin1', at, at + 4) === 'EXIF') return bytes.subarray(at + 8)
    // Chunks begin at even places.
    at += 8 + size + (size % 2)
  }
  return undefined
}

/** The property's one byte counts quarter turns. */
function irot(bytes: Buffer): boolean {
  const at = bytes.subarray(0, headBytes).indexOf('irot')
  return at !== -1 && (bytes[at + 4] ?? 0) % 2 === 1
}

/** An AVIF's boxes of properties stand before its pixels. */
const headBytes = 16_384

/** Tag 0x0112 of a TIFF's first directory. */
function orientation(exif: Buffer | undefined): number | undefined {
  if (exif === undefined) return undefined
  // Some programs put JPEG's opening before it.
  const tiff = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const directory = isLittle ? short(4) : short(6)
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12
    if (short(at) === 0x0112) return short(at + 8)
  }
  return undefined
}
