import { fold } from '../../../../_includes/assets/text/fold.js'

/** Texts that look alike have one skeleton. A small part of Unicode's confusables (UTS 39). */
export function confusableSkeleton(text: string): string {
  const seen = Array.from(text.normalize('NFKC'), lookAlike).join('')
  return fold(seen)
    .replace(/[1i|!]/g, 'l')
    .replaceAll('0', 'o')
    .replace(/[^a-z\d]/g, '')
}

/** The plain letter that one looks like; itself if none. */
export function lookAlike(letter: string): string {
  return lookAlikes.get(letter) ?? badge(letter)
}

export const lookAlikeScripts =
  /\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}|\p{Script=Cherokee}/u

const rows = [
  ['АВЕНІЈКМОРЅТХУСԚԜԀ', 'ABEHIJKMOPSTXYCQWD'],
  ['авенһіјкмоѕтхурсԛԝԁӏгпцѵ', 'abehhijkmostxypcqwdlrnuv'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['αβεηικνορτυχγω', 'abenikvoptuxyw'],
  ['ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢɑɡıøłðÐƀ', 'abcdeghijklmnoprtuvwyzagioldDb'],
  ['@$', 'as'],
] as const

const lookAlikes: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([from, to]) => Array.from(from, (letter, at) => [letter, to.charAt(at)] as const)),
)

/** A to Z each: black circles, black squares, flags. */
const badges = [0x1f150, 0x1f170, 0x1f1e6]

function badge(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  const first = badges.find((each) => code >= each && code < each + 26)
  return first === undefined ? letter : String.fromCodePoint(0x61 + code - first)
}
