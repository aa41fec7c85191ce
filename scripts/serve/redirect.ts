import type { Redirect } from '../edition/policy.ts'

/** The first rule that fits an address, with its target filled in; as Netlify's engine reads `_redirects`. */
export function matching(
  rules: readonly Redirect[],
  url: URL,
): { readonly rule: Redirect; readonly to: string } | undefined {
  for (const rule of rules) {
    if (!fits(rule.from, url.pathname)) continue
    const values = (rule.query ?? []).map((name) => [name, url.searchParams.get(name)] as const)
    if (values.some(([, value]) => value === null || value === '')) continue
    const to = values.reduce(
      (path, [name, value]) => path.replace(`:${name}`, encodeURIComponent(value ?? '')),
      rule.to,
    )
    return { rule, to }
  }
  return undefined
}

function fits(from: string, path: string): boolean {
  if (from.endsWith('/*')) return path.startsWith(from.slice(0, -1))
  return path === from || `${path}/` === from
}
