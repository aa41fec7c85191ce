import type { Token } from 'markdown-it'
import { markdown } from './parser.ts'

/** What is read of an inline token or a picture's words: no markup, entities as their letters. */
export function plain(inline: Pick<Token, 'children'> | undefined): string {
  return (inline?.children ?? []).map(signsOf).join('').replace(/\s+/g, ' ').trim()
}

function signsOf(token: Token): string {
  const { type, content } = token
  if (type === 'softbreak' || type === 'hardbreak') return ' '
  return type === 'image' ? plain(token) : content
}

/** A caption as it reads. Markdown parses no markup in it, so the stars of an emphasis would show. */
export function plainCaption(typed: string): string {
  if (!/[*_~`]/.test(typed)) return typed
  const [inline] = markdown.parseInline(typed, {})
  const isSimple = inline?.children?.every(({ type }) => simple.test(type)) === true
  return isSimple ? plain(inline) : typed
}

const simple = /^(?:text|softbreak|code_inline|(?:em|strong|s)_(?:open|close))$/

/** The first words of a text that has no paragraph to be its lead: of a list, a table, a quotation, captions. */
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

/** A picture's caption says more than its description, which is for who cannot see it. */
function wordsOf(children: readonly Token[]): string {
  const [first] = children
  const caption =
    children.length === 1 && first?.type === 'image' ? String(first.attrGet('title') ?? '') : ''
  return plainCaption(caption) || plain({ children: [...children] })
}

/** Letters: about as long as a lead. */
const most = 200

function clipped(words: string): string {
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/u, '')}…`
}
