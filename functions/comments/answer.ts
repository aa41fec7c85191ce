import { pagePolicy } from './page-policy.ts'

/** Headers of everything the function answers. Pages run our scripts and, where it is used, hCaptcha's. */
export function withHeaders(response: Response, captcha: 'altcha' | 'hcaptcha'): Response {
  const { headers } = response
  headers.set('X-Content-Type-Options', 'nosniff')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', 'same-origin')
  headers.set('X-Frame-Options', 'DENY')
  headers.set(
    'Content-Security-Policy',
    isPage(headers) ? pagePolicy(captcha) : "default-src 'none'; frame-ancestors 'none'",
  )
  return response
}

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

/** What a CDN may keep until its tag is purged; browsers ask again each time and mostly hear 304. */
export function cached(tags: readonly string[], query: readonly string[]): Record<string, string> {
  return {
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Netlify-CDN-Cache-Control': 'public, durable, max-age=300',
    'Netlify-Cache-Tag': tags.join(','),
    // An address must name what it varies by, even nothing: else every ?utm_… is a page of its own.
    'Netlify-Vary': query.length === 0 ? 'query=_' : `query=${query.join('|')}`,
  }
}
