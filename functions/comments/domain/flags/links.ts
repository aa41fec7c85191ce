/** Without what hides a link or a number: other forms of letters and dots, invisible characters, wide spaces. */
export function deobfuscate(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{DI}\u20E3]/gu, '')
    .replace(sentences, '. ')
    .toLowerCase()
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(
      /[。․]| ?[[({] ?(?:\.|dot|chấm) ?[\])}] ?| (?:\.|dot|chấm) ?(?=(?:com|net|org|vn)(?!\p{L}))/gu,
      '.',
    )
}

/** Ends of addresses; the latter are words too, which may follow a full stop without a space. */
const ends = 'com|net|org|info|biz|vn|xyz|icu|dev|io|cc|tv|gg|ru|cn|tk|mobi|website'
const words =
  'top|online|site|shop|store|club|vip|win|bet|app|fun|live|click|link|pro|asia|page|space'
const sentences = new RegExp(
  String.raw`\.(?=(?:${words.replace(/\b./g, (letter) => letter.toUpperCase())})(?![\p{L}/]))`,
  'gu',
)

/** Each begins at a character that is rare in a text, so that none is slow. */
export const links = [
  /h(?:tt|xx)ps?:|www\./,
  new RegExp(String.raw`(?<=[\p{L}\p{N}-])\.(?:${ends}|${words})(?![\p{L}\p{N}])`, 'u'),
  /(?<=[a-z\d-])\.[a-z]{2,24}\/[^\s]/,
  /(?<!\d)\d{1,3}(?:\.\d{1,3}){3}[:/]/,
]
