import type { Token } from 'markdown-it'
import { figure } from '../../../_includes/parts/article/figure.ts'
import type { SiblingFiles } from '../files/sibling-files.ts'
import { articlePhrases as usual } from '../problems/article-phrases.ts'
import { findPicture } from '../files/pictures.ts'
import type { LineProblem } from '../text/decode.ts'
import { bodyPhrases } from '../problems/body-phrases.ts'
import { plainText, plainCaption } from '../checks/plain-text.ts'

export function isPicture(inline: Token | undefined): boolean {
  return (
    inline?.type === 'inline' &&
    inline.children?.length === 1 &&
    inline.children[0]?.type === 'image'
  )
}

interface FigureContext {
  readonly siblings: SiblingFiles
  readonly problems: LineProblem[]
  readonly line: number
  readonly isFirst: boolean
}

export function placePicture(
  tokens: readonly Token[],
  index: number,
  place: FigureContext,
): 'figure' | 'fault' | 'none' {
  const { problems, line } = place
  const inline = tokens[index]
  const children = inline?.children ?? []
  const at = children.findIndex((child) => child.type === 'image')
  const image = children[at]
  if (inline === undefined || image === undefined) return 'none'
  const open = tokens[index - 1]
  const close = tokens[index + 1]
  if (!isPicture(inline) || open?.type !== 'paragraph_open' || close === undefined) {
    const isOnLine =
      open?.type === 'paragraph_open' &&
      children.length > 1 &&
      [children[at - 1], children[at + 1]].every(
        (next) => next === undefined || next.type.endsWith('break'),
      )
    problems.push({ line, text: isOnLine ? bodyPhrases.pictureAndText : usual.pictureInText })
    return 'fault'
  }
  const drawn = drawPicture(image, place)
  if (drawn.problem !== undefined) problems.push({ line, text: drawn.problem })
  inline.type = 'figure'
  inline.content = drawn.html
  inline.children = null
  for (const paragraph of [open, close]) paragraph.hidden = true
  return 'figure'
}

function drawPicture(
  image: Token,
  { siblings, line, isFirst }: FigureContext,
): { html: string; problem?: string } {
  const name = String(image.attrGet('src') ?? '')
  const alt = plainText(image)
  const words = splitCredit(plainCaption(String(image.attrGet('title') ?? '')))
  if (name === '') return { html: figure({ src: null, alt, ...words }).toString() }
  if (alt === '') return { html: '', problem: usual.noAlt(name) }
  const found = findPicture(name, siblings, line)
  if ('problem' in found) return { html: '', ...found }
  return { html: figure({ ...found, alt, ...words }, isFirst ? 'first' : 'lazy').toString() }
}

/** `Quang cảnh (Ảnh: Thu Hằng)`: portals write the credit at the end of the caption. */
function splitCredit(title: string): { caption: string; credit: string } {
  const match = /^(.*?)\s*\(\s*[Ảả]nh:\s*([^()]+)\)\s*$/u.exec(title)
  return match === null
    ? { caption: title, credit: '' }
    : { caption: match[1] ?? '', credit: (match[2] ?? '').trim() }
}
