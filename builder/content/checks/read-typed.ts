import { decode, type Decoded } from '../text/text.ts'
import { conflicts } from './conflicts.ts'
import { oddLetters } from './letters.ts'

export function readTyped(bytes: Buffer): Decoded {
  const decoded = decode(bytes)
  if (!('text' in decoded)) return decoded
  const { text, said } = decoded
  const clash = conflicts(text)
  return clash.length > 0 ? { said: clash } : { text, said: [...said, ...oddLetters(text)] }
}
