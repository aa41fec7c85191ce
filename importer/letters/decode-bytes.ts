import { gunzipSync } from 'node:zlib'
import { fromOldFont } from './old-fonts.ts'
import { scoreOf } from './syllable.ts'

export type DecodedBytes =
  | { readonly text: string; readonly isGuessed: boolean }
  | { readonly refused: 'empty' | 'large' | 'binary' | 'broken gzip' }

/** More is no article; a page that unpacks to more is a bomb. */
export const mostBytes = 16_000_000

/** Bytes of a page or a text, in whatever letters they were saved. */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  if (bytes.length === 0) return { refused: 'empty' }
  if (bytes.length > mostBytes) return { refused: 'large' }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return unpacked(bytes)
  const marked = byteOrderMark(bytes)
  if (marked !== undefined) return plain(new TextDecoder(marked).decode(bytes))
  const wide = wideWithoutMark(bytes)
  if (wide !== undefined) return plain(new TextDecoder(wide).decode(bytes))
  if (bytes.subarray(0, 4096).includes(0)) return { refused: 'binary' }
  return plainOrOld(bytes)
}

function plain(text: string): DecodedBytes {
  return { text, isGuessed: false }
}

function unpacked(bytes: Uint8Array): DecodedBytes {
  try {
    return decodeBytes(gunzipSync(bytes, { maxOutputLength: mostBytes }))
  } catch (error) {
    const isLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return { refused: isLarge ? 'large' : 'broken gzip' }
  }
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** In UTF-16 of Vietnamese every high byte is one of few, and ASCII's is 0. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, 4096) & ~1)
  if (sample.length < 4) return undefined
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 2 / 3
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : undefined
}

function plainOrOld(bytes: Uint8Array): DecodedBytes {
  try {
    return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fromOneByteLetters(bytes)
  }
}

/** A page's own word on its letters is a hint only: portals copied it from page to page. */
function fromOneByteLetters(bytes: Uint8Array): DecodedBytes {
  const broken = new TextDecoder('utf-8').decode(bytes)
  const [lost, kept] = [/\uFFFD/g, /[\u0080-\uFFFC]/g].map(
    (kind) => broken.match(kind)?.length ?? 0,
  )
  if ((lost ?? 0) * 20 < (kept ?? 0)) return plain(broken)
  const western = new TextDecoder('windows-1252').decode(bytes)
  const declared = declaredCharset(western)
  const readings = [
    {
      text: new TextDecoder('windows-1258').decode(bytes).normalize('NFC'),
      isGuessed: declared !== 'windows-1258',
    },
    { text: western, isGuessed: false, converted: fromOldFont(western, 'TCVN3') },
    { text: western, isGuessed: false, converted: fromOldFont(western, 'VNI') },
    { text: western, isGuessed: declared === undefined },
  ].map((reading) => ({
    ...reading,
    share: scoreOf((reading.converted ?? reading.text).slice(0, 200_000)).share,
  }))
  const best = readings.reduce((a, b) => (b.share > a.share ? b : a))
  return { text: best.text, isGuessed: best.isGuessed && best.share < 0.8 }
}

function declaredCharset(text: string): string | undefined {
  const [, name] =
    /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(text.slice(0, 8192)) ?? []
  try {
    return name === undefined ? undefined : new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}
