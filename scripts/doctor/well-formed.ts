/** A comment, a CDATA section, a declaration, or a tag with quoted attributes (XML 1.0, 2.4–3.1). */
const markup =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<!DOCTYPE[^>[]*>|<(?<end>\/?)(?<name>[A-Za-z_][\w:.-]*)(?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<empty>\/?)>/g

/** Undefined where the text is well-formed. Checks no schema. */
export function faultOf(text: string): string | undefined {
  const rest = text.replaceAll(markup, '')
  if (rest.includes('<')) return 'a tag that is none'
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(rest)) return 'a bare &'
  const open: string[] = []
  let roots = 0
  for (const { groups = {} } of text.matchAll(markup)) {
    const { end, name, empty } = groups
    if (name === undefined) continue
    if (end === '/') {
      if (open.pop() !== name) return `</${name}> closes something else`
      continue
    }
    if (open.length === 0) roots += 1
    if (empty !== '/') open.push(name)
  }
  if (open.length > 0) return `<${open.at(-1)}> is never closed`
  return roots === 1 ? undefined : `${roots} outermost elements`
}

export function rootOf(text: string): string | undefined {
  for (const { groups = {} } of text.matchAll(markup))
    if (groups['name'] !== undefined) return groups['name']
  return undefined
}
