import type { Client, Services } from '../../actions/services.ts'

/** What a deed at the door gets to work with. */
export interface Visit {
  readonly request: Request
  readonly url: URL
  /** Placeholders of the route's path, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly client: Client
  readonly services: Services
}

export type Deed = (visit: Visit) => Promise<Response>

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** `/api/comments/tracking/:code`. */
  readonly path: string
  readonly deed: Deed
}

export type Found =
  | { readonly route: Route; readonly params: Readonly<Record<string, string>> }
  /** The path is known, the method is not. */
  | { readonly allow: string; readonly path: string }
  /** The page is there, with its slash or without it. */
  | { readonly moved: string; readonly path: string }
  | undefined

/** HEAD is GET whose body the door leaves out. */
export function find(routes: readonly Route[], method: string, pathname: string): Found {
  const wanted = method === 'HEAD' ? 'GET' : method
  const methods = new Set<string>()
  let known = ''
  for (const route of routes) {
    const params = match(route.path, pathname)
    if (params === undefined) continue
    if (route.method === wanted) return { route, params }
    methods.add(route.method)
    known = route.path
  }
  if (methods.size === 0) return wanted === 'GET' ? findSlashed(routes, pathname) : undefined
  if (methods.has('GET')) methods.add('HEAD')
  return { allow: [...methods].join(', '), path: known }
}

/** Chat programs and people add and lose the last slash of a page; programs ask for what they mean. */
function findSlashed(routes: readonly Route[], pathname: string): Found {
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
    // What needs decoding is none of ours: ids and codes are plain letters, and an encoded slash is a trick.
    if (!/^[\w.~-]{1,200}$/.test(part)) return undefined
    params[name.slice(1)] = part
  }
  return params
}
