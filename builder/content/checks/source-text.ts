import { decode, type Decoded } from '../text/decode.ts'
import { findMergeConflicts } from './merge-conflicts.ts'
import { findOddCharacters } from './odd-characters.ts'

export function readSourceText(bytes: Buffer): Decoded {
  const decoded = decode(bytes)
  if (!('text' in decoded)) return decoded
  const { text, problems } = decoded
  const conflicts = findMergeConflicts(text)
  return conflicts.length > 0
    ? { problems: conflicts }
    : { text, problems: [...problems, ...findOddCharacters(text)] }
}
