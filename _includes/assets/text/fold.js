/**
 * Vietnamese in small letters without tones and marks: `Đặng` is `dang`. Unicode takes no đ apart, so that stripping marks
 * alone would lose it (a real government portal's addresses did). `barred` are the letters that are d.
 * @param {string} text
 */
export function fold(text, barred = 'đ') {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đðɖ]/g, (letter) => (barred.includes(letter) ? 'd' : letter))
}

/** Grave, acute, tilde, hook, dot below. */
export const tones = '\u0300\u0301\u0303\u0309\u0323'
