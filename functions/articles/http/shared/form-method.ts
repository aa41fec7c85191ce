import { isForm } from './editor-page.ts'

/** A form knows GET and POST alone: `?method=PUT` or `DELETE` says what it means. */
export function withFormMethod(request: Request): Request {
  const method = new URL(request.url).searchParams.get('method')
  if (request.method !== 'POST' || !isForm(request)) return request
  if (method !== 'PUT' && method !== 'DELETE') return request
  const { url, headers, body } = request
  return new Request(url, { method, headers, body, duplex: 'half' })
}
