import { fold } from './fold.ts'

/** What the log calls those who are no person, in its own words and in the desk's. */
const reserved = [
  'reader',
  'sweep',
  'operator',
  'stranger',
  'bạn đọc',
  'tự động',
  'người vận hành',
  'người lạ',
].map((name) => bare(fold(name)))

/**
 * Why this name cannot be a new person's, in a clause; undefined where it can. A name is all that the log has of somebody,
 * so it must not look like nobody's, nor like another's; `known` are the names that were ever let in. Pure.
 */
export function nameProblem(name: string, known: readonly string[]): string | undefined {
  if (!isPlain(name))
    return 'is not 1 to 40 letters (of the Latin alphabet, with Vietnamese marks), digits, dots and dashes, without spaces'
  if (reserved.includes(bare(fold(name)))) return 'is what the log calls somebody else'
  if (known.includes(name)) return undefined
  const like = known.find((other) => looksOf(other).some((look) => looksOf(name).includes(look)))
  return like === undefined ? undefined : `looks like ${like}, who is known already`
}

/** Nothing invisible, nothing of another alphabet, nothing that is shown as something else. */
function isPlain(name: string): boolean {
  const plain = name === name.normalize('NFKC') && name.length <= 40
  return plain && /^[a-zđ\d](?:[a-zđ\d._-]|[\u0300-\u036f])*$/iu.test(name.normalize('NFD'))
}

/** Case, dashes and where a tone stands tell nobody apart, nor do letters that are drawn alike. */
function looksOf(name: string): readonly [string, string] {
  const drawn = name.replace(/[I1]/g, 'l').replaceAll('0', 'o').replaceAll('rn', 'm')
  return [`as read: ${lookOf(name)}`, `as drawn: ${lookOf(drawn)}`]
}

/** The five tones come last: `Hoà` and `Hòa` are one name, `Hoa` is another. */
function lookOf(name: string): string {
  const letters = bare(name.toLowerCase().normalize('NFD'))
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
  return letters.replace(tones, '') + (letters.match(tones) ?? []).join('')
}

function bare(name: string): string {
  return name.replace(/[\s._-]/g, '')
}
