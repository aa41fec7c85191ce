import type { IncomingMessage, ServerResponse } from 'node:http'
import { responseBodyOf, type ResponseBody } from './response-body.ts'
import { negotiateEncoding } from './content-encoding.ts'
import { contentType, isCompressible } from './content-type.ts'
import { isNotModified, readRange } from './conditional-request.ts'
import type { FileCache } from './file-cache.ts'

interface Sending {
  readonly cache: FileCache
  readonly file: string
  /** 200, or 404 or 410 where the file is such a notice. */
  readonly status: number
  readonly caching: string
}

/** False, with nothing sent, where there is no such file. */
export async function sendFile(
  { cache, file, status, caching }: Sending,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const type = contentType(file)
  const encoding = isCompressible(type)
    ? negotiateEncoding(request.headers['accept-encoding']?.toString())
    : undefined
  const body = await responseBodyOf(cache, file, encoding)
  if (body === undefined) return false
  response.setHeader('Content-Type', type)
  response.setHeader('Cache-Control', status === 200 ? caching : 'no-store')
  if (isCompressible(type)) response.setHeader('Vary', 'Accept-Encoding')
  if (body.encoding !== undefined) response.setHeader('Content-Encoding', body.encoding)
  if (status === 200) await answer(body, !isCompressible(type), request, response)
  else await send(body, status, { first: 0, last: body.size - 1 }, request, response)
  return true
}

/** `isDivisible`: texts are sent whole, as each encoding would have ranges of its own. */
async function answer(
  body: ResponseBody,
  isDivisible: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { size, etag } = body
  const { 'if-none-match': known, 'if-range': onlyOf, range } = request.headers
  response.setHeader('ETag', etag)
  if (isDivisible) response.setHeader('Accept-Ranges', 'bytes')
  if (isNotModified(known, etag)) {
    body.close()
    response.removeHeader('Content-Encoding')
    return void response.writeHead(304).end()
  }
  const isAsked = isDivisible && request.method === 'GET' && (onlyOf ?? etag) === etag
  const part = isAsked ? readRange(range, size) : 'all'
  if (part === 'all') return send(body, 200, { first: 0, last: size - 1 }, request, response)
  if (part !== 'outside') {
    response.setHeader('Content-Range', `bytes ${part.first}-${part.last}/${size}`)
    return send(body, 206, part, request, response)
  }
  body.close()
  const outside = { 'Content-Range': `bytes */${size}`, 'Cache-Control': 'no-store' }
  response.writeHead(416, outside).end()
}

async function send(
  body: ResponseBody,
  status: number,
  { first, last }: { readonly first: number; readonly last: number },
  { method }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(status, { 'Content-Length': last - first + 1 })
  if (method !== 'HEAD') return body.send(response, first, last)
  body.close()
  response.end()
}
