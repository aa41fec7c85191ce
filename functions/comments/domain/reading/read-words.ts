import { mostWordBytes } from '../../../../_includes/models/moderation/word-list.ts'
import { isPrintable } from '../reader-text.ts'

/** NFC with LF. */
export function readWordsText(
  raw: string,
): { readonly text: string } | { readonly code: 'too_long' | 'unprintable' } {
  if (raw.length > mostWordBytes) return { code: 'too_long' }
  if (!isPrintable(raw)) return { code: 'unprintable' }
  const text = raw.normalize('NFC').replace(/\r\n?/g, '\n')
  return Buffer.byteLength(text) > mostWordBytes ? { code: 'too_long' } : { text }
}
