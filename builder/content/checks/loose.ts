import type { Token } from 'markdown-it'

/** A block's text as Markdown left it: what it understood is one sign each, which no text can hold. */
export interface Loose {
  /** In the text, counted from 0: where the block begins. */
  readonly line: number
  readonly text: string
}

/** Code, pictures, and signs that were escaped or written as entities: nothing in them is left over. */
const opaque = '\u0000'
const linkOpens = '\u0001'
const linkCloses = '\u0002'

export function looseIn(tokens: readonly Token[]): Loose[] {
  const found: Loose[] = []
  let line = 0
  for (const token of tokens) {
    line = token.map?.[0] ?? line
    if (token.type === 'inline') found.push({ line, text: looseText(token.children ?? []) })
  }
  return found
}

function looseText(tokens: readonly Token[]): string {
  return tokens.map(looseSign).join('')
}

function looseSign(token: Token): string {
  const { type, content, children } = token
  if (type === 'text') return content
  if (type === 'softbreak' || type === 'hardbreak') return '\n'
  if (type === 'link_open') return linkOpens + titleOf(token)
  if (type === 'link_close') return linkCloses
  if (type === 'image') return opaque + looseText(children ?? []) + opaque + titleOf(token)
  return type.endsWith('_open') || type.endsWith('_close') ? '' : opaque
}

/** A caption is read by people as well. */
function titleOf(token: Token): string {
  const title = token.attrGet('title')
  return title === null ? '' : `${title}${opaque}`
}
