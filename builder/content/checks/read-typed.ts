import { decode, type Decoded } from '../text/text.ts'
import { conflicts } from './conflicts.ts'
import { oddLetters } from './letters.ts'

/** The text of a reporter's file, with what is odd about its letters; none where two versions of it lie in each other. */
export function readTyped(bytes: Buffer): Decoded {
  const decoded = decode(bytes)
  if (!('text' in decoded)) return decoded
  const { text, said } = decoded
  const clash = conflicts(text)
  return clash.length > 0 ? { said: clash } : { text, said: [...said, ...oddLetters(text)] }
}
