import type { IncomingMessage } from 'node:http'

/** Undefined for what no Request can hold: TRACE, or a wrong Host. */
export function webRequest(request: IncomingMessage, scheme: string): Request | undefined {
  try {
    return readRequest(request, scheme)
  } catch {
    return undefined
  }
}

function readRequest(request: IncomingMessage, scheme: string): Request {
  const method = request.method ?? 'GET'
  const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'localhost'}`)
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  )
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(url, {
    method,
    headers,
    ...(hasBody && { body: ReadableStream.from(bodyOf(request)), duplex: 'half' }),
  })
}

/** Node would end the connection when we stop reading, but we must still answer. */
function bodyOf(request: IncomingMessage): AsyncIterable<Uint8Array> {
  return request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
}
