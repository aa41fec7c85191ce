import type { Token } from 'markdown-it'

/** The title is the only h1. Headings below start at h2 and never skip a level, whatever was typed (WCAG 2.2, G141). */
export function levelHeadings(tokens: readonly Token[]): void {
  const open: { readonly typed: number; readonly shown: number }[] = []
  for (const token of tokens) {
    if (token.type === 'heading_open') {
      const typed = Math.max(2, Number(token.tag.slice(1)))
      while ((open.at(-1)?.typed ?? 0) >= typed) open.pop()
      open.push({ typed, shown: Math.min((open.at(-1)?.shown ?? 1) + 1, 6) })
    }
    if (token.type === 'heading_open' || token.type === 'heading_close')
      token.tag = `h${open.at(-1)?.shown ?? 2}`
  }
}
