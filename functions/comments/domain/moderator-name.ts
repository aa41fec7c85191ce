import { fold, tones } from '../../../_includes/assets/text/fold.js'
import { deskStrings } from '../../../_includes/strings/desk.ts'

const reserved = Object.entries(deskStrings.nobody)
  .flat()
  .map((name) => bare(fold(name)))

/** The log has nothing else of a person: a name must look like no other. `names`: every name ever let in. */
export function moderatorNameProblem(name: string, names: readonly string[]): string | undefined {
  if (reserved.includes(bare(fold(name)))) return 'is what the log calls somebody else'
  if (names.includes(name)) return undefined
  if (!isPlain(name))
    return 'is not 1 to 40 letters (of the Latin alphabet, with Vietnamese marks), digits and dashes, without spaces'
  const like = names.find((other) => looksOf(other).some((look) => looksOf(name).includes(look)))
  return like === undefined ? undefined : `looks like ${like}, who is known already`
}

/** Nothing invisible, of another alphabet, or shown as something else. */
function isPlain(name: string): boolean {
  const plain = name === name.normalize('NFKC') && name.length <= 40
  return plain && /^[a-zđ\d](?:[a-zđ\d-]|[\u0300-\u036f])*$/iu.test(name.normalize('NFD'))
}

/** Names that differ in case, dashes, a tone's place or look-alike letters count as one. */
function looksOf(name: string): readonly [string, string] {
  const drawn = name.replace(/[I1]/g, 'l').replaceAll('0', 'o').replaceAll('rn', 'm')
  return [`as read: ${lookOf(name)}`, `as drawn: ${lookOf(drawn)}`]
}

/** The five tones come last: `Hoà` and `Hòa` are one name, `Hoa` is another. */
function lookOf(name: string): string {
  const letters = bare(name.toLowerCase().normalize('NFD'))
  return letters.replace(tone, '') + (letters.match(tone) ?? []).join('')
}

const tone = new RegExp(`[${tones}]`, 'g')

function bare(name: string): string {
  return name.replace(/[\s._-]/g, '')
}
