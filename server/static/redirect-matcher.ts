import { withoutSession } from '../../_includes/models/old-address.ts'
import type { Redirect } from '../../builder/plan/redirects.ts'
import { remember } from './remember.ts'

export interface RedirectMatch {
  readonly rule: Redirect
  readonly to: string
}

/** The first rule that matches, as on Netlify; its time does not grow with the rules. */
export function redirectMatcher(
  rules: readonly Redirect[],
): (url: URL) => RedirectMatch | undefined {
  const numbered = rules.map((rule, number) => ({ rule, number }))
  const patterns = numbered.filter(({ rule }) => rule.from.endsWith('/*'))
  const exact = Map.groupBy(
    numbered.filter(({ rule }) => !rule.from.endsWith('/*')),
    ({ rule }) => rule.from,
  )
  const known = remember((href) => ({ found: find(new URL(href)) }))
  return ({ href }) => known(href).found

  function find(url: URL): RedirectMatch | undefined {
    const bare = withoutSession(url.pathname)
    const paths = new Set([url.pathname, `${url.pathname}/`, bare, `${bare}/`])
    const own = [...paths].flatMap((path) => exact.get(path) ?? [])
    const near = patterns.filter(({ rule }) => url.pathname.startsWith(rule.from.slice(0, -1)))
    const matching = [...own, ...near].sort((one, other) => one.number - other.number)
    for (const { rule } of matching) {
      const to = filledIn(rule, url)
      if (to !== undefined) return { rule, to }
    }
    return undefined
  }
}

function filledIn({ query = [], given = [], to }: Redirect, url: URL): string | undefined {
  if (given.some(([name, value]) => url.searchParams.get(name) !== value)) return undefined
  const values = query.map((name) => [name, url.searchParams.get(name)] as const)
  if (values.some(([, value]) => value === null || value === '')) return undefined
  return values.reduce(
    (path, [name, value]) => path.replace(`:${name}`, encodeURIComponent(value ?? '')),
    to,
  )
}
