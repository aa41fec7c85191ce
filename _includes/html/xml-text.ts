/** XML knows fewer characters than HTML: one that it lacks would break the whole file. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(unknownToXml, '\uFFFD')
}

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const unknownToXml = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/g
