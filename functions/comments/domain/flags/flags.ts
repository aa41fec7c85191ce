import { textOf, type CommentText } from '../../../../_includes/models/comment.ts'
import type { FlagCode } from '../../../../_includes/models/desk-comment.ts'
import { lookAlikeScripts } from './confusables.ts'
import { deobfuscate, links } from './links.ts'
import { isOfficial, type ReservedNames } from './official-names.ts'
import { hasPhone } from './phone-numbers.ts'
import { invisible } from '../reader-text.ts'

/** Submissions to one article within ten minutes: above this it counts as flooded. */
export const busyThreshold = 120

interface FlagContext {
  readonly recent: number
  readonly newsroom: ReservedNames
}

/** Decides nothing: every comment waits for a person. */
export function flagsOf(text: CommentText, { recent, newsroom }: FlagContext): FlagCode[] {
  const { name, ...rest } = textOf(text)
  const written = Object.values(rest).join('\n')
  const all = `${name}\n${written}`
  const plain = deobfuscate(all)
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

function isShouted(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  return letters > 20 && (words.match(/\p{Lu}/gu)?.length ?? 0) > letters * 0.6
}

function isMixed(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && lookAlikeScripts.test(word)
}
