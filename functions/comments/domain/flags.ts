import { textOf, type CommentText } from '../../../_includes/models/comment.ts'
import type { FlagCode } from '../../../_includes/models/desk.ts'
import type { Newsroom } from '../../../_includes/models/newsroom.ts'
import { lookAlikeScripts, confusableSkeleton } from './confusables.ts'
import { invisible } from './reader-text.ts'

/** Submissions to one article within ten minutes: above this it counts as flooded. */
export const busyThreshold = 120

/** Nobody else may speak in these names. */
type ReservedNames = Pick<Newsroom, 'name' | 'credit' | 'responsible' | 'units'>

interface FlagContext {
  readonly recent: number
  readonly newsroom: ReservedNames
}

/** Decides nothing: every comment waits for a person. */
export function flagsOf(text: CommentText, { recent, newsroom }: FlagContext): FlagCode[] {
  const { name, ...rest } = textOf(text)
  const written = Object.values(rest).join('\n')
  const all = `${name}\n${written}`
  const plain = plainOf(all)
  const found: Readonly<Record<FlagCode, boolean>> = {
    link: links.some((link) => link.test(plain)),
    phone: hasPhone(plain),
    capitals: isShouted(written),
    repeat: /(.)\1{9,}/u.test(written),
    mixed: all.split(/[^\p{L}\p{M}]+/u).some(isMixed),
    invisible: invisible.test(all),
    // Vietnamese needs two: the vowel's and the tone's.
    marks: /\p{M}{3}/u.test(all.normalize('NFD')),
    official: isOfficial(text, newsroom),
    busy: recent > busyThreshold,
  }
  return (Object.keys(found) as FlagCode[]).filter((reason) => found[reason])
}

/** Without what hides a link or a number: other forms of letters and dots, invisible characters, wide spaces. */
function plainOf(text: string): string {
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
const links = [
  /h(?:tt|xx)ps?:|www\./,
  new RegExp(String.raw`(?<=[\p{L}\p{N}-])\.(?:${ends}|${words})(?![\p{L}\p{N}])`, 'u'),
  /(?<=[a-z\d-])\.[a-z]{2,24}\/[^\s]/,
  /(?<!\d)\d{1,3}(?:\.\d{1,3}){3}[:/]/,
]

/** Digits as they are typed, o for 0 and l for 1, and what stands between them. */
const digit = String.raw`[\dol|i]`
const between = String.raw`[ .()_*·\p{Pd}]{0,3}`

const numbers = new RegExp(
  [
    String.raw`(?<![\p{L}\d])(?:\+? ?84|[0o])(?:${between}${digit}){9,10}(?![\p{L}\d])`,
    String.raw`\+(?:${between}\d){9,14}`,
    String.raw`\d{9,}`,
  ].join('|'),
  'gu',
)

const spelt =
  /(?:(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|khong|mot|bon|nam|sau|bay|tam|chin)[ .,-]{1,3}){8}/u

function hasPhone(plain: string): boolean {
  if (spelt.test(plain)) return true
  return [...plain.matchAll(numbers)].some(([found]) => {
    // Groups of three, and nobody writes a sum with a leading nought.
    const isSum = /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(found)
    return !isSum && (found.match(/\d/g)?.length ?? 0) >= 6
  })
}

function isShouted(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  return letters > 20 && (words.match(/\p{Lu}/gu)?.length ?? 0) > letters * 0.6
}

function isMixed(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && lookAlikeScripts.test(word)
}

const offices = [
  'Ban biên tập',
  'Toà soạn',
  'UBND',
  'Uỷ ban nhân dân',
  'Quản trị viên',
  'Kiểm duyệt viên',
]
const claims = ['Trả lời chính thức', 'Thông báo chính thức', 'Chính thức trả lời']

/** Signed in an office's name, or titled as an answer of its would be. */
function isOfficial(
  { name, title }: CommentText,
  { name: own, credit, responsible, units }: ReservedNames,
): boolean {
  const [signed, headed] = [confusableSkeleton(name), confusableSkeleton(title)]
  const reserved = [own, credit, responsible.name, ...units, ...offices, ...claims].map(
    confusableSkeleton,
  )
  return (
    reserved
      .filter((reservedName) => reservedName.length > 3)
      .some((reservedName) => signed.includes(reservedName) || headed.startsWith(reservedName)) ||
    claims.map(confusableSkeleton).some((claim) => headed.includes(claim))
  )
}
