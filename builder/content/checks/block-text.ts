import type { Token } from 'markdown-it'

/** What Markdown did not understand of a block; what it understood is one control character, which no text can hold. */
export interface BlockText {
  /** From 0. */
  readonly line: number
  readonly text: string
}

/** Code, pictures, escaped characters and entities. */
const opaque = '\u0000'
const linkOpens = '\u0001'
const linkCloses = '\u0002'

export function blockTextsOf(tokens: readonly Token[]): BlockText[] {
  const found: BlockText[] = []
  let line = 0
  for (const token of tokens) {
    line = token.map?.[0] ?? line
    if (token.type === 'inline') found.push({ line, text: blockText(token.children ?? []) })
  }
  return found
}

function blockText(tokens: readonly Token[]): string {
  return tokens.map(signOf).join('')
}

function signOf(token: Token): string {
  const { type, content, children } = token
  if (type === 'text') return content
  if (type === 'softbreak' || type === 'hardbreak') return '\n'
  if (type === 'link_open') return linkOpens + titleOf(token)
  if (type === 'link_close') return linkCloses
  if (type === 'image') return opaque + blockText(children ?? []) + opaque + titleOf(token)
  return type.endsWith('_open') || type.endsWith('_close') ? '' : opaque
}

function titleOf(token: Token): string {
  const title = token.attrGet('title')
  return title === null ? '' : `${title}${opaque}`
}
