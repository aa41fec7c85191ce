import type { Fields } from '../../domain/fields.ts'

/** Pairs of a form, or names of a JSON object: no form of ours has as many, and each costs time. */
export const maxPairs = 128

/** Undefined also for percent-encoding that is no UTF-8, which would silently become U+FFFD. */
export function formFields(text: string): Fields | undefined {
  const pairs = text.split('&', maxPairs + 1)
  if (pairs.length > maxPairs) return undefined
  const fields = new Map<string, string[]>()
  for (const pair of pairs.filter((each) => each !== '')) {
    try {
      const [name = '', value = ''] = [
        pair.split('=', 1)[0] ?? '',
        pair.slice(pair.indexOf('=') + 1 || pair.length),
      ].map((part) => decodeURIComponent(part.replaceAll('+', ' ')))
      add(fields, name, value)
    } catch {
      return undefined
    }
  }
  return fields
}

/** Texts alone, read pair by pair, because `JSON.parse` silently drops repeated names. */
export function jsonFields(text: string): Fields | undefined {
  const fields = new Map<string, string[]>()
  let at = /^[ \t\n\r]*\{[ \t\n\r]*/.exec(text)?.[0].length
  if (at === undefined) return undefined
  if (/^\}[ \t\n\r]*$/.test(text.slice(at))) return fields
  try {
    for (let count = 0; count < maxPairs; count += 1) {
      pair.lastIndex = at
      const [whole, name = '', content = '', end] = pair.exec(text) ?? []
      if (whole === undefined) return undefined
      if (content !== 'null') add(fields, JSON.parse(name) as string, JSON.parse(content) as string)
      if (end !== ',') return fields
      at += whole.length
    }
  } catch {
    // A control character or an escape that JSON does not know.
  }
  return undefined
}

/** A name, its text or null, and what follows; sticky, so that each letter is read once. */
const pair =
  /[ \t\n\r]*("(?:[^"\\]|\\.)*")[ \t\n\r]*:[ \t\n\r]*("(?:[^"\\]|\\.)*"|null)[ \t\n\r]*(?:(,)|\}[ \t\n\r]*$)/y

function add(fields: Map<string, string[]>, name: string, value: string): void {
  const values = fields.get(name)
  if (values === undefined) fields.set(name, [value])
  else values.push(value)
}
