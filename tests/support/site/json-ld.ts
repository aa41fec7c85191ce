/** A group of named values, as JSON has them. */
export type Facts = Readonly<Record<string, unknown>>

/** What a page tells search engines as JSON-LD, a thing each. Throws where it is no JSON. */
export function factsOf(page: string): Facts[] {
  return [...page.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)].flatMap(
    ([, text = '']) => {
      const facts = JSON.parse(text) as Facts
      return '@graph' in facts ? (facts['@graph'] as Facts[]) : [facts]
    },
  )
}

export function ofType(type: string, facts: readonly Facts[]): Facts[] {
  return facts.filter((each) => each['@type'] === type)
}
