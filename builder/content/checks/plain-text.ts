import type { Token } from 'markdown-it'
import { markdown } from './parser.ts'

export function plainText(inline: Pick<Token, 'children'> | undefined): string {
  return (inline?.children ?? []).map(signsOf).join('').replace(/\s+/g, ' ').trim()
}

function signsOf(token: Token): string {
  const { type, content } = token
  if (type === 'softbreak' || type === 'hardbreak') return ' '
  return type === 'image' ? plainText(token) : content
}

/** Markdown parses no markup in a caption, so the stars of an emphasis would show. */
export function plainCaption(typed: string): string {
  if (!/[*_~`]/.test(typed)) return typed
  const [inline] = markdown.parseInline(typed, {})
  const isSimple = inline?.children?.every(({ type }) => simple.test(type)) === true
  return isSimple ? plainText(inline) : typed
}

const simple = /^(?:text|softbreak|code_inline|(?:em|strong|s)_(?:open|close))$/

/** In place of a lead, for a text that has no paragraph: a list, a table, a quotation, captions. */
export function firstWords(tokens: readonly Token[]): string {
  const pieces: string[] = []
  let length = 0
  for (const [index, { type, children }] of tokens.entries()) {
    if (type !== 'inline' || tokens[index - 1]?.type === 'heading_open') continue
    const piece = wordsOf(children ?? [])
    if (piece !== '') pieces.push(piece)
    length += piece.length
    if (length > most) break
  }
  return clipped(pieces.join('; '))
}

/** A caption says more than the description, which is for those who cannot see the picture. */
function wordsOf(children: readonly Token[]): string {
  const [first] = children
  const caption =
    children.length === 1 && first?.type === 'image' ? String(first.attrGet('title') ?? '') : ''
  return plainCaption(caption) || plainText({ children: [...children] })
}

const most = 200

function clipped(words: string): string {
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/u, '')}…`
}
