export function json(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}

export function page(
  text: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(text, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
  })
}

export function seeOther(
  location: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(null, { status: 303, headers: { Location: location, ...headers } })
}

export function moved({ pathname, search }: Pick<URL, 'pathname' | 'search'>): Response {
  const status = pathname.endsWith('/') ? 301 : 308
  return new Response(null, { status, headers: { Location: pathname + search } })
}

/** For a CDN until the tag is purged; browsers revalidate each time. */
export function cacheHeaders(tag: string, query: readonly string[]): Record<string, string> {
  return {
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Netlify-CDN-Cache-Control': 'public, durable, max-age=300',
    'Netlify-Cache-Tag': tag,
    // Without it every ?utm_… would be cached as a page of its own.
    'Netlify-Vary': query.length === 0 ? 'query=_' : `query=${query.join('|')}`,
  }
}
