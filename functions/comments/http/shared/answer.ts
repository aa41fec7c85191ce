import { barePolicy, guards, pagePolicy } from '../../../../_includes/page-policy.ts'

/** Headers of everything the function answers. Pages run our scripts and, where it is used, hCaptcha's. */
export function withHeaders(
  response: Response,
  captcha: 'altcha' | 'hcaptcha',
  { url, method }: Pick<Request, 'url' | 'method'>,
): Response {
  const { headers, status } = response
  const given = headers.get('Referrer-Policy') ?? 'same-origin'
  const policy = isPage(headers) ? pagePolicy(captcha) : barePolicy
  const scheme = url.startsWith('https:') ? 'https' : 'http'
  for (const [name, value] of Object.entries(guards(policy, scheme))) headers.set(name, value)
  headers.set('Referrer-Policy', given)
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  // Whole answers alone: an empty one that a CDN kept would be everybody's.
  if (status !== 200 || method === 'HEAD') for (const name of forCdn) headers.delete(name)
  return response
}

const forCdn = ['Netlify-CDN-Cache-Control', 'Netlify-Cache-Tag']

function isPage(headers: Headers): boolean {
  return headers.get('Content-Type')?.startsWith('text/html') === true
}

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

/** After a form's POST: the browser goes on with a GET. */
export function seeOther(
  location: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(null, { status: 303, headers: { Location: location, ...headers } })
}

/** The same page under its own address: pages of lists end in a slash, those behind a code do not. */
export function moved({ pathname, search }: Pick<URL, 'pathname' | 'search'>): Response {
  const status = pathname.endsWith('/') ? 301 : 308
  return new Response(null, { status, headers: { Location: pathname + search } })
}

/** What a CDN may keep until its tag is purged; browsers ask again each time and mostly hear 304. */
export function cached(tag: string, query: readonly string[]): Record<string, string> {
  return {
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Netlify-CDN-Cache-Control': 'public, durable, max-age=300',
    'Netlify-Cache-Tag': tag,
    // An address must name what it varies by, even nothing: else every ?utm_… is a page of its own.
    'Netlify-Vary': query.length === 0 ? 'query=_' : `query=${query.join('|')}`,
  }
}
