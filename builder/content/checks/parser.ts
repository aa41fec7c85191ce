import MarkdownIt, { type Token } from 'markdown-it'
import { blockTextsOf, type BlockText } from './block-text.ts'
import { splitPictures } from './split-pictures.ts'

export interface Parsed {
  readonly tokens: Token[]
  readonly blockTexts: readonly BlockText[]
  /** Lines such as `[tên]: địa chỉ`, which no page shows. */
  readonly definitions: readonly Definition[]
}

interface Definition {
  readonly line: number
  readonly label: string
}

// Raw HTML stays text and no template engine sees it: what a reporter types can never run.
export const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })

export const encodeAddress = markdown.normalizeLink.bind(markdown)

// Addresses are judged in `addresses.ts`: markdown-it would leave those it refuses as text, without a problem.
markdown.normalizeLink = (address) => address
markdown.validateLink = () => true

markdown.core.ruler.before('strip_references', 'keep_definitions', ({ tokens, env }) => {
  const definitionTokens = tokens.filter(({ type }) => type === 'reference_definition')
  env['definitions'] = definitionTokens.map(({ map, meta }) => ({
    line: map?.[0] ?? 0,
    label: String(meta?.['label']),
  }))
})

// `5*3*2` is a sum, `(*)` marks a note, `___/___/____` is a form to fill in: emphasis would eat these characters.
markdown.inline.ruler.before('emphasis', 'plain_signs', (state, silent) => {
  const { src, pos } = state
  const run = /^(?:\*+|_{3,})/.exec(src.slice(pos, pos + 100))?.[0]
  if (run === undefined) return false
  const around = (src[pos - 1] ?? ' ') + (src[pos + run.length] ?? ' ')
  if (run.startsWith('*') ? !/^(?:\d\d|\(\))$/.test(around) : /[\p{L}\p{N}]/u.test(around))
    return false
  if (!silent) state.pending += run
  state.pos += run.length
  return true
})

// Must come before escaped characters become text.
markdown.core.ruler.before('text_join', 'keep_block_texts', ({ tokens, env }) => {
  env['blockTexts'] = blockTextsOf(tokens)
})

markdown.core.ruler.push('split_pictures', splitPictures)

export function parse(source: string): Parsed {
  const env: { blockTexts?: BlockText[]; definitions?: Definition[] } = {}
  const tokens = markdown.parse(source, env)
  return { tokens, blockTexts: env.blockTexts ?? [], definitions: env.definitions ?? [] }
}
