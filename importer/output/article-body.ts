import type { FoundArticle } from '../article/imported.ts'
import type { Figure } from '../article/parts.ts'
import { figureText } from '../../_includes/assets/text/markdown-text.js'

/** An article's Markdown; `nameOf` says under which name a picture lies beside it, empty where it is lost. */
export function articleBody(
  { parts, title }: Pick<FoundArticle, 'parts' | 'title'>,
  nameOf: (src: string) => string,
): string {
  const pieces = parts.flatMap((part) => {
    if (part.kind !== 'figure') return [part.markdown]
    const name = nameOf(part.src)
    return name === '' && part.caption === '' ? [] : [figureMarkdown(part, name, title)]
  })
  return `${pieces.join('\n\n')}\n`
}

export function figureMarkdown(
  { alt, caption, credit }: Omit<Figure, 'kind' | 'src'>,
  name: string,
  title: string,
): string {
  const words = [caption, credit === '' ? '' : `(Ảnh: ${credit})`].filter(Boolean).join(' ')
  // A picture needs words for those who do not see it; its caption is better than none.
  const spoken = name === '' ? '' : alt || caption || title
  return figureText(name, spoken, words)
}
