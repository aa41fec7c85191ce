import mammoth from 'mammoth'
import { findArticle } from '../article/find-article.ts'
import { cannot, type Finding } from '../article/imported.ts'
import { oldFontOf } from '../letters/old-fonts.ts'
import { repairLetters } from '../letters/repair.ts'
import { flowOf } from '../page/blocks.ts'
import { mendTree } from '../page/mend-tree.ts'
import { parsePage, findElement } from '../page/tree.ts'
import { reasons } from '../article/reasons.ts'
import { isModestZip } from './zip-size.ts'

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
]

/** A Word file: its title is its first line, as nobody marks titles in Word. Pictures come as data: addresses. */
export async function readDocx(bytes: Uint8Array, now: number): Promise<Finding> {
  const html = await docxHtml(bytes)
  if (html === undefined) return cannot(reasons.zip)
  const document = parsePage(html)
  const notes = mendTree(document)
  const body = findElement(document, ({ tagName }) => tagName === 'body')
  const flow = flowOf(body ?? document)
  return findArticle(
    {
      ...flow,
      documentTitle: '',
      socialTitle: '',
      from: null,
      isPlain: true,
      doubts: [
        ...(notes.has('unsure') ? [reasons.unsure] : []),
        ...(flow.blocks.some((block) => block.kind === 'table' && block.isMerged)
          ? [reasons.merged]
          : []),
      ],
    },
    now,
  )
}

/** Nothing where the file is none of Word's, or a bomb. Pictures that it links to stay away: only what it holds is read. */
async function docxHtml(bytes: Uint8Array): Promise<string | undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!isModestZip(buffer)) return undefined
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: styles,
        externalFileAccess: false,
        transformDocument: (element: WordElement) => inUnicode(element),
      },
    )
    return value
  } catch {
    return undefined
  }
}

interface WordElement {
  readonly type: string
  readonly font?: string | null
  readonly value?: string
  readonly children?: readonly WordElement[]
}

/** Word names a font for each run of letters; in HTML nothing would be left of it. */
function inUnicode(element: WordElement, around = ''): WordElement {
  const font = element.font ?? around
  const { value, children } = element
  return {
    ...element,
    ...(value !== undefined &&
      element.type === 'text' && { value: repairLetters(value, oldFontOf(font)).text }),
    ...(children && { children: children.map((child) => inUnicode(child, font)) }),
  }
}
