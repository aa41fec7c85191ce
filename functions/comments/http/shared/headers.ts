import {
  pagePolicy,
  barePolicy,
  securityHeaders,
} from '../../../../_includes/content-security-policy.ts'

/** `no-store` where the answer says nothing of caching. */
export function withHeaders(
  response: Response,
  captcha: 'altcha' | 'hcaptcha',
  { url, method }: Pick<Request, 'url' | 'method'>,
): Response {
  const { headers, status } = response
  const given = headers.get('Referrer-Policy') ?? 'same-origin'
  const own = headers.get('Content-Security-Policy')
  const policy = own ?? (isPage(headers) ? pagePolicy(captcha) : barePolicy)
  const scheme = url.startsWith('https:') ? 'https' : 'http'
  for (const [name, value] of Object.entries(securityHeaders(policy, scheme)))
    headers.set(name, value)
  headers.set('Referrer-Policy', given)
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  // An empty answer in a CDN's cache would be everybody's.
  if (status !== 200 || method === 'HEAD') for (const name of cdnHeaders) headers.delete(name)
  return response
}

const cdnHeaders = ['Netlify-CDN-Cache-Control', 'Netlify-Cache-Tag']

function isPage(headers: Headers): boolean {
  return headers.get('Content-Type')?.startsWith('text/html') === true
}
