import type { IncomingMessage, ServerResponse } from 'node:http'
import { responseBodyOf, type ResponseBody } from './response-body.ts'
import { negotiateEncoding } from './content-encoding.ts'
import { contentType, isCompressible } from './content-type.ts'
import { isNotModified, readRange, type Range } from './conditional-request.ts'
import type { FileCache } from './file-cache.ts'

/** Names and values in turn: Node sends a list in half the time of headers that are set one by one. */
export type HeaderList = readonly (string | number)[]

interface Sending {
  readonly cache: FileCache
  readonly file: string
  /** 200, or 404 or 410 where the file is such a notice. */
  readonly status: number
  readonly caching: string
  readonly headers: HeaderList
}

/** False, with nothing sent, where there is no such file. */
export async function sendFile(
  { cache, file, status, caching, headers }: Sending,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const type = contentType(file)
  const isText = isCompressible(type)
  const encoding = isText ? negotiateEncoding(request.headers['accept-encoding']) : undefined
  const found = responseBodyOf(cache, file, encoding)
  const body = found instanceof Promise ? await found : found
  if (body === undefined) return false
  const answer = status === 200 ? answerTo(request, body, !isText) : { status, part: whole(body) }
  const { part } = answer
  const head = [...headers, 'Content-Type', type]
  head.push('Cache-Control', answer.status < 400 ? caching : 'no-store')
  if (isText) head.push('Vary', 'Accept-Encoding')
  if (answer.headers !== undefined) head.push(...answer.headers)
  if (part !== undefined) head.push('Content-Length', part.last - part.first + 1)
  if (part !== undefined && body.encoding !== undefined)
    head.push('Content-Encoding', body.encoding)
  response.writeHead(answer.status, head)
  if (part !== undefined && request.method !== 'HEAD') await body.send(response, part)
  else {
    body.close()
    response.end()
  }
  return true
}

interface Answer {
  readonly status: number
  readonly headers?: HeaderList
  /** None: without a body. */
  readonly part?: Range
}

/** `isDivisible`: texts are sent whole, as each encoding would have ranges of its own. */
function answerTo(request: IncomingMessage, body: ResponseBody, isDivisible: boolean): Answer {
  const { size, etag } = body
  const { 'if-none-match': known, 'if-range': onlyOf, range } = request.headers
  const headers = isDivisible ? ['ETag', etag, 'Accept-Ranges', 'bytes'] : ['ETag', etag]
  if (isNotModified(known, etag)) return { status: 304, headers }
  const isAsked = isDivisible && request.method === 'GET' && (onlyOf ?? etag) === etag
  const part = isAsked ? readRange(range, size) : 'all'
  if (part === 'all') return { status: 200, headers, part: whole(body) }
  const isOutside = part === 'outside'
  headers.push('Content-Range', `bytes ${isOutside ? '*' : `${part.first}-${part.last}`}/${size}`)
  return isOutside ? { status: 416, headers } : { status: 206, headers, part }
}

function whole({ size }: ResponseBody): Range {
  return { first: 0, last: size - 1 }
}
