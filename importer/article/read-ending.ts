import type { Block } from '../page/block.ts'
import { readSignature, type Signature } from './signature.ts'

export interface Ending {
  /** The blocks without what was read from them. */
  readonly blocks: readonly Block[]
  readonly bylines: readonly string[]
  readonly credit: string
  readonly source: string | null
}

/** Takes an article's signature from where the page marks it, or from its last lines. */
export function readEnding(blocks: readonly Block[]): Ending {
  const rest: Block[] = []
  const found: Signature[] = []
  for (const block of blocks) {
    const isMarked = block.hints.has('byline') || block.hints.has('source')
    const signature =
      isMarked && block.kind === 'text' ? marked(block.text, block.hints.has('source')) : undefined
    if (signature === undefined) rest.push(block)
    else found.push(signature)
  }
  const last: Signature[] = []
  while (rest.length > 1 && last.length < 3) {
    const signature = signatureOf(
      rest,
      [...found, ...last].some(({ bylines }) => bylines.length > 0),
    )
    if (signature === undefined) break
    rest.pop()
    last.unshift(signature)
  }
  const all = [...found, ...last]
  return {
    blocks: rest,
    bylines: [...new Set(all.flatMap(({ bylines }) => bylines))],
    credit: all.find(({ credit }) => credit !== undefined)?.credit ?? '',
    source: all.find(({ source }) => source !== undefined)?.source ?? null,
  }
}

function marked(text: string, isSource: boolean): Signature | undefined {
  const named = isSource && !/^\(?\s*(?:theo|nguồn)/i.test(text) ? `Nguồn: ${text}` : text
  return readSignature(named, true)
}

function signatureOf(blocks: readonly Block[], isSigned: boolean): Signature | undefined {
  const [previous, block] = blocks.slice(-2)
  if (block?.kind !== 'text' || block.level !== undefined || block.hints.has('caption'))
    return undefined
  const isMarked = block.look.has('right') || block.look.has('bold') || block.look.has('italic')
  if (previous?.kind === 'picture' && !block.look.has('right') && !block.look.has('bold'))
    return undefined
  const signature = readSignature(block.text, block.look.has('right'))
  // A second name above a signature is text, unless it says what it is.
  const isName = signature !== undefined && signature.bylines.length > 0
  return isName && isSigned && !isMarked ? undefined : signature
}
