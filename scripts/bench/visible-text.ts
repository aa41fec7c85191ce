export function visibleText(page: string): string {
  if (page.startsWith('{')) return visibleText(spoken(JSON.parse(page)).join(' '))
  const title = /<title>([^]*?)<\/title>/.exec(page)?.[1] ?? ''
  const shown = page
    .replace(/<head>[^]*?<\/head>/, ` ${title} `)
    .replace(/<(script|style|template)\b[^]*?<\/\1>/g, ' ')
  // A feed carries its articles as escaped markup, so what is left may hold tags again.
  const text = withoutTags(decoded(withoutTags(shown)))
  return decoded(text).replace(/\s+/g, ' ').trim()
}

/** The order of a JSON feed's keys makes no difference to a reader. */
function spoken(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  const keys = Object.keys(value)
  const parts = value as Readonly<Record<string, unknown>>
  return (Array.isArray(value) ? keys : keys.sort()).flatMap((key) => spoken(parts[key]))
}

/** Tags become spaces: a line break between two tags makes no difference to a reader. */
function withoutTags(text: string): string {
  return text.replace(/<!--[^]*?-->|<[/!?a-z][^<>]*>/gi, ' ')
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, tens, sixteens, name) => {
    if (name !== undefined) return named[String(name)] ?? whole
    return String.fromCodePoint(tens === undefined ? Number.parseInt(sixteens, 16) : Number(tens))
  })
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
}
