import { oldFontOf } from '../letters/old-fonts.ts'
import { repairLetters } from '../letters/repair.ts'
import { judgeZip } from './zip-size.ts'

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
]

interface DocxHtml {
  readonly html: string
  /** Whether a picture could not be read: it lies elsewhere. */
  readonly isCut: boolean
}

/** `broken`: it is none of Word's. Pictures that it links to stay away: only what it holds is read. */
export async function docxHtml(bytes: Uint8Array): Promise<DocxHtml | 'bomb' | 'broken'> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const judged = judgeZip(buffer)
  if (judged !== 'modest') return judged
  // Netlify packs our files into one: what this one imported at its top, every start of the function would load.
  const { default: mammoth } = await import('mammoth')
  try {
    const { value: html, messages } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: styles,
        externalFileAccess: false,
        transformDocument: (element: WordElement) => inUnicode(element),
      },
    )
    return { html, isCut: messages.some(({ type }) => type === 'error') }
  } catch {
    return 'broken'
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
