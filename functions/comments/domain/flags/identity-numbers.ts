import { type Place, placesOf, type TracedText } from './traced-text.ts'

/** Thông tư 59/2021/TT-BCA: 0 and two digits for the province, one for sex and century, two for the year, six more. */
const card = String.raw`0(?:0[1-9]|[1-8]\d|9[0-6])${'[ .-]?\\d'.repeat(9)}`
/** Older cards have nine digits, like much else, and a passport a letter and seven or eight: their names must stand before. */
const named = String.raw`(?<=(?:cmnd|cmt|cccd|căn cước|chứng minh|hộ chiếu|can cuoc|chung minh|ho chieu)[^\d\n]{0,24})(?:[a-z]\d{7,8}|\d(?:[ .-]?\d){8}(?:(?:[ .-]?\d){3})?)`

const identities = new RegExp(String.raw`(?<![\p{L}\d])(?:${card}|${named})(?![\p{L}\d])`, 'gu')

export function identityPlaces(plain: TracedText): readonly Place[] {
  return placesOf(plain, identities)
}
