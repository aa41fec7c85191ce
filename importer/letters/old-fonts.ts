/**
 * Letters of the fonts of the 1990s, as they look once their bytes were read as Windows-1252: TCVN 5712 (the .Vn fonts,
 * VN3: no capitals with tones) and VNI for Windows (a letter, then its marks).
 */
export type OldFont = 'TCVN3' | 'VNI'

/** From 0xA1 on. */
const tcvn = Array.from(
  'ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ',
)

export function fromOldFont(text: string, font: OldFont): string {
  return (font === 'TCVN3' ? fromTcvn(text) : fromVni(text)).normalize('NFC')
}

function fromTcvn(text: string): string {
  return text.replace(/[\u00A1-\u00FF]/g, (letter) => tcvn[letter.charCodeAt(0) - 0xa1] ?? letter)
}

/** What a sign after a letter means: tone, or the letter's own mark and a tone. */
const vniSigns = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const vniMarks = new Map(
  Object.entries(vniSigns).flatMap(([sign, marks]) => [
    [sign, marks],
    [sign.toUpperCase(), marks],
  ]),
)
/** Letters with no sign after them. */
const vniLetters = new Map(
  Object.entries({ ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }).flatMap(
    ([letter, meant]) => [
      [letter, meant],
      [letter.toUpperCase(), meant.toUpperCase()],
    ],
  ),
)
const marked = /([aeouyôöAEOUYÔÖ])([øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË])|[ñôöæóòîÑÔÖÆÓÒÎ]/g

function fromVni(text: string): string {
  return text.replace(marked, (whole: string, base?: string, mark = '') =>
    base === undefined
      ? (vniLetters.get(whole) ?? whole)
      : (vniLetters.get(base) ?? base) + (vniMarks.get(mark) ?? ''),
  )
}

/** What a font's name says: `.VnTimeH` shows capitals. */
export function oldFontOf(family: string): { font: OldFont; capitals: boolean } | undefined {
  const name = family.split(',')[0]?.replace(/["']/g, '').trim() ?? ''
  if (/^\.?Vn[A-Z]/.test(name)) return { font: 'TCVN3', capitals: name.endsWith('H') }
  if (/^VNI[-\s]/i.test(name)) return { font: 'VNI', capitals: false }
  return undefined
}
