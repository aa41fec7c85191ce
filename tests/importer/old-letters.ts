import { fromOldFont } from '../../importer/letters/old-fonts.ts'

/** Text as the fonts of the 1990s have it: the reader's tables, the other way about. */
export function inTcvn3(text: string): string {
  const table = new Map<string, string>()
  for (let code = 0xa1; code <= 0xff; code += 1)
    if (code < 0xb0 || code > 0xb4)
      table.set(fromOldFont(String.fromCharCode(code), 'TCVN3'), String.fromCharCode(code))
  // Capitals with tones are not in the fonts: the small letter stands for them.
  return Array.from(
    text,
    (letter) => table.get(letter) ?? table.get(letter.toLowerCase()) ?? letter,
  ).join('')
}

const bases = Array.from('aeoyuôöAEOYUÔÖ')
const signs = Array.from('øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË')
const alone = Array.from('ñôöæóòîìíÑÔÖÆÓÒÎÌÍ')

export function inVni(text: string): string {
  const table = new Map<string, string>()
  for (const written of [...alone, ...bases.flatMap((base) => signs.map((sign) => base + sign))]) {
    const letter = fromOldFont(written, 'VNI')
    const isCased = written === written.toUpperCase() || written === written.toLowerCase()
    if (letter.length === 1 && isCased && !table.has(letter)) table.set(letter, written)
  }
  return Array.from(text, (letter) => table.get(letter) ?? letter).join('')
}

/** The letter's own mark before its tone. */
function ordered(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFD')
  return (
    base +
    marks
      .toSorted(
        (a, b) => Number(/[\u0302\u0306\u031B]/.test(b)) - Number(/[\u0302\u0306\u031B]/.test(a)),
      )
      .join('')
  )
}

/** Windows-1258 has letters with their own marks, and tones apart. */
export function inWindows1258(text: string): Buffer {
  const bytes = new Map<string, number>()
  const decoder = new TextDecoder('windows-1258')
  for (let code = 0x80; code <= 0xff; code += 1)
    bytes.set(decoder.decode(Uint8Array.of(code)), code)
  const spread = Array.from(text, (letter) => {
    if (bytes.has(letter) || letter < '\u0080') return letter
    const [base = '', ...marks] = ordered(letter)
    const tone = marks.filter((mark) => !/[\u0302\u0306\u031B]/.test(mark))
    const stem = (
      base + marks.filter((mark) => /[\u0302\u0306\u031B]/.test(mark)).join('')
    ).normalize('NFC')
    return stem + tone.join('')
  }).join('')
  return Buffer.from(
    Array.from(spread, (letter) => bytes.get(letter) ?? letter.charCodeAt(0) & 0xff),
  )
}
