import type { Route } from './route.ts'

export type RouteMatch =
  | { readonly route: Route; readonly params: Readonly<Record<string, string>> }
  /** The path has a route, but none for the method. */
  | { readonly allow: string; readonly path: string }
  /** The page is there with a slash, or without. */
  | { readonly moved: string; readonly path: string }
  | undefined

/** HEAD is routed as GET; `app.ts` drops its body. */
export function matchRoute(routes: readonly Route[], method: string, pathname: string): RouteMatch {
  const wanted = method === 'HEAD' ? 'GET' : method
  const methods = new Set<string>()
  let matchedPath = ''
  for (const route of routes) {
    const params = match(route.path, pathname)
    if (params === undefined) continue
    if (route.method === wanted) return { route, params }
    methods.add(route.method)
    matchedPath = route.path
  }
  if (methods.size === 0) return wanted === 'GET' ? findSlashed(routes, pathname) : undefined
  if (methods.has('GET')) methods.add('HEAD')
  return { allow: [...methods].join(', '), path: matchedPath }
}

/** People and chat programs add or lose a page's last slash; API clients do not. */
function findSlashed(routes: readonly Route[], pathname: string): RouteMatch {
  if (pathname.startsWith('/api/')) return undefined
  const moved = pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`
  const route = routes.find(({ method, path }) => method === 'GET' && match(path, moved))
  return route && { moved, path: route.path }
}

function match(path: string, pathname: string): Record<string, string> | undefined {
  const names = path.split('/')
  const parts = pathname.split('/')
  if (names.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? ''
    if (!name.startsWith(':')) {
      if (name !== part) return undefined
      continue
    }
    // Ids and codes need no decoding, and an encoded slash is a trick.
    if (!/^[\w.~-]{1,200}$/.test(part)) return undefined
    params[name.slice(1)] = part
  }
  return params
}
