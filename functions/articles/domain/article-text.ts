import { fieldsOf } from '../../../builder/content/yaml/fields.ts'
import { formatFrontMatter, type FrontMatterFields } from './front-matter.ts'

/** An article's or a draft's file as the editor handles it. */
export interface ArticleText {
  readonly fields: FrontMatterFields
  readonly body: string
}

/** Never fails: what has no readable front matter is all body, so that nothing is lost by saving it. */
export function readArticleText(bytes: Buffer): ArticleText {
  const text = normalized(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  const [, head, body] = /^---[ \t]*\n([^]*?\n)?---[ \t]*(?:\n\n?|$)([^]*)$/.exec(text) ?? []
  const read = body === undefined ? [] : fieldsOf(head ?? '')
  return 'data' in read
    ? { fields: withSwitches(read.data), body: body ?? '' }
    : { fields: {}, body: text }
}

export function writeArticleText({ fields, body }: ArticleText): Buffer {
  return Buffer.from(`---\n${formatFrontMatter(fields)}---\n\n${normalized(body)}`)
}

/** As the build reads it, so that a version does not hang on who typed it. */
function normalized(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC')
}

/** YAML's values are read as the text that was typed; JSON's readers expect a switch. */
function withSwitches(data: Readonly<Record<string, unknown>>): FrontMatterFields {
  const fields = structuredClone(data) as Record<string, FrontMatterFields[string]>
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) delete fields[key]
    else if (switches.includes(key) && (value === 'true' || value === 'false'))
      fields[key] = value === 'true'
  }
  return fields
}

const switches = ['pinned', 'draft', 'ready']
