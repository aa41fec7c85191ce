/** Tone marks alone, as NFD writes them: grave, acute, tilde, hook above, dot below. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** No syllable of Vietnamese is written so: what was meant is another, or none of it was Vietnamese. */
export function oddTones(line: string): string[] {
  return [...line.matchAll(/\p{L}+/gu)].map(([word]) => word).filter(hasOddTone)
}

function hasOddTone(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD')
  const marks = parts.match(tones) ?? []
  if (marks.length > 1) return isSyllable(parts)
  // Without a mark of its own a word may be of any language.
  const isMarked = marks.length > 0 || /[\u0302\u0306\u031Bđ]/.test(parts)
  if (!isMarked || !isSyllable(parts)) return false
  const [mark = ''] = marks
  // p, t, c and ch end in the sharp or the heavy tone alone.
  if (/(?:p|t|c|ch)$/.test(parts) && !/^[\u0301\u0323]$/.test(mark)) return true
  return misplaced.test(word.toLowerCase().normalize('NFC'))
}

/** One run of vowels between consonants: names of other languages have more. */
function isSyllable(parts: string): boolean {
  const letters = parts.replace(/\p{M}/gu, '')
  return /^(?:[bcdđghklmnpqrstvx]{0,3})[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/.test(letters)
}

/** The mark stands on ê, ô, ơ of iê, yê, uô, ươ, which is where a hurried hand misses it. */
const misplaced = /[ìíỉĩị]ê|[ỳýỷỹỵ]ê|[ùúủũụ]ô|[ừứửữự]ơ/
