import { type Place, placeIn, type TracedText } from './traced-text.ts'

/** Each is the whole word around what gives it away. */
export function linkPlaces(plain: TracedText): readonly Place[] {
  return links.flatMap((link) =>
    Array.from(plain.text.matchAll(link), ({ 0: found, index }) => {
      const start = plain.text.lastIndexOf(' ', index) + 1
      const end = plain.text.indexOf(' ', index + found.length)
      return placeIn(plain, start, end < 0 ? plain.text.length : end)
    }),
  )
}

/** Ends of addresses; the latter are words too, which may follow a full stop without a space. */
const ends = 'com|net|org|info|biz|vn|xyz|icu|dev|io|cc|tv|gg|ru|cn|tk|mobi|website'
export const wordsThatEndAddresses =
  'top|online|site|shop|store|club|vip|win|bet|app|fun|live|click|link|pro|asia|page|space'

/** Each begins at a character that is rare in a text, so that none is slow. */
const links = [
  /h(?:tt|xx)ps?:|www\./g,
  new RegExp(
    String.raw`(?<=[\p{L}\p{N}-])\.(?:${ends}|${wordsThatEndAddresses})(?![\p{L}\p{N}])`,
    'gu',
  ),
  /(?<=[a-z\d-])\.[a-z]{2,24}\/[^\s]/g,
  /(?<!\d)\d{1,3}(?:\.\d{1,3}){3}[:/]/g,
]
