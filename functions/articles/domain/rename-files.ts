import type { ArticleText } from './article-text.ts'
import type { FieldValue } from './front-matter.ts'

/** The same text with its files under their new names: in front matter, figures and links. */
export function renameFiles(
  { fields, body }: ArticleText,
  names: ReadonlyMap<string, string>,
): ArticleText {
  let text = body
  for (const [from, to] of names)
    text = text.replace(linkTo(from), (_, before: string) => before + to)
  return { fields: renamed(fields, names) as ArticleText['fields'], body: text }
}

/** `](name`, `](<./name>`, `[label]: name`, up to where an address ends. */
function linkTo(name: string): RegExp {
  const literal = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return new RegExp(`(\\](?:\\(|:[ \\t]+)<?(?:\\./)?)${literal}(?=[\\s)>#?]|$)`, 'g')
}

/** Only where a key names a file. */
function renamed(value: FieldValue, names: ReadonlyMap<string, string>, key = ''): FieldValue {
  if (typeof value === 'string')
    return key === 'src' || key === 'audio'
      ? (names.get(value.replace(/^\.\//, '')) ?? value)
      : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each: FieldValue) => renamed(each, names, key))
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, renamed(each, names, name)]),
  )
}
