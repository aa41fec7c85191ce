/** What a page's own markup says a block is. */
export type Hint = 'title' | 'date' | 'lead' | 'byline' | 'source' | 'caption' | 'body'

interface Placed {
  /** Whether white space stands before it. */
  readonly gap: boolean
  readonly hints: ReadonlySet<Hint>
}

export interface TextBlock extends Placed {
  readonly kind: 'text'
  readonly text: string
  /** Its Markdown; emphasis of a whole block is its look and stands there. */
  readonly markdown: string
  /** 1 to 6 for a heading. */
  readonly level?: number
  readonly look: ReadonlySet<Look>
}

export type Look = 'bold' | 'italic' | 'centred' | 'right' | 'linked'

interface PictureBlock extends Placed {
  readonly kind: 'picture'
  readonly src: string
  readonly alt: string
}

/** A list, a table or a quotation: Markdown that is kept as it is. */
interface SolidBlock extends Placed {
  readonly kind: 'list' | 'table' | 'quote'
  readonly text: string
  readonly markdown: string
  readonly isMerged?: boolean
  readonly look: ReadonlySet<Look>
}

export type Block = TextBlock | PictureBlock | SolidBlock

export interface FileLink {
  readonly href: string
  readonly name: string
  readonly title: string
}
