const western = new TextDecoder('windows-1252')
/** The byte behind each letter of Windows-1252; its five unused bytes are read as C1 controls. */
const byteOf = new Map(
  Array.from({ length: 128 }, (_, at) => [western.decode(Uint8Array.of(at + 128)), at + 128]),
)
const letters = `\u0080-\u00FF${[...byteOf.keys()].filter((letter) => letter > '\u00FF').join('')}`
const run = new RegExp(`[${letters}]+`, 'g')
/** A byte that opens a letter of two or three, and one that goes on with it. */
const misread = new RegExp(`[ÃÄÅÆáâ][${letters}]`)
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Mends UTF-8 that was read as Windows-1252 or Latin-1, where every letter of it still tells its byte; else nothing. */
export function mendMojibake(text: string): string | undefined {
  if (!misread.test(text)) return undefined
  const mended = text.replace(run, reread)
  if (mended === text) return undefined
  // Some pages went through the wrong reading twice.
  return mendMojibake(mended) ?? mended
}

function reread(run: string): string {
  const bytes = Uint8Array.from(run, (letter) => byteOf.get(letter) ?? letter.charCodeAt(0))
  try {
    return utf8.decode(bytes)
  } catch {
    return run
  }
}
