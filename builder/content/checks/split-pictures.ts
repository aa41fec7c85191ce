import type { StateCore, Token } from 'markdown-it'

export function splitPictures(state: StateCore): void {
  if (!state.tokens.some((_, index) => isRow(state.tokens, index))) return
  state.tokens = state.tokens.flatMap((token, index, tokens) => {
    if (isRow(tokens, index)) return eachAlone(token)
    return isRow(tokens, index - 1) || isRow(tokens, index + 1) ? [] : [token]
  })

  function eachAlone({ map, children, level }: Token): Token[] {
    const first = map?.[0] ?? 0
    const pictures = (children ?? []).filter(({ type }) => type === 'image')
    return pictures.flatMap((picture, line) => {
      const open = new state.Token('paragraph_open', 'p', 1)
      const inline = new state.Token('inline', '', 0)
      const close = new state.Token('paragraph_close', 'p', -1)
      inline.children = [picture]
      for (const token of [open, inline, close])
        Object.assign(token, { block: true, level, map: [first + line, first + line + 1] })
      return [open, inline, close]
    })
  }
}

function isRow(tokens: readonly Token[], index: number): boolean {
  const children = tokens[index]?.children ?? []
  return (
    children.length > 2 &&
    tokens[index - 1]?.type === 'paragraph_open' &&
    children.every(({ type }, at) => (at % 2 === 0 ? type === 'image' : type.endsWith('break'))) &&
    children.at(-1)?.type === 'image'
  )
}
