import type { ArticleText } from './article-text.ts'
import type { FieldValue } from './front-matter.ts'

/** The same text with its files under their new names: in front matter, figures and links. */
export function renameFiles(
  { fields, body }: ArticleText,
  names: ReadonlyMap<string, string>,
): ArticleText {
  if (names.size === 0) return { fields, body }
  // At once: a new name may be another file's old one.
  const text = body.replace(
    linkTo([...names.keys()]),
    (_, before: string, name: string) => before + (names.get(name) ?? name),
  )
  return { fields: renamed(fields, names) as ArticleText['fields'], body: text }
}

/** `](name`, `](<./name>`, `[label]: name`, up to where an address ends. */
function linkTo(names: readonly string[]): RegExp {
  const literals = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`(\\](?:\\(|:[ \\t]+)<?(?:\\./)?)(${literals.join('|')})(?=[\\s)>#?]|$)`, 'g')
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
