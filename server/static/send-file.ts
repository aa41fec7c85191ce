import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyOf, type Body } from './body.ts'
import { chooseCoding } from './coding.ts'
import { contentType, isText } from './content-type.ts'
import { isKnown, readRange } from './precondition.ts'
import type { Shelf } from './shelf.ts'

interface Sending {
  readonly shelf: Shelf
  readonly file: string
  /** Of HTTP: 200, or that of the notice that the file is. */
  readonly status: number
  /** How long a good answer may be kept. */
  readonly caching: string
}

/** Answers with a file, or the part of it that is asked for; false, with nothing sent, where there is no such file. */
export async function sendFile(
  { shelf, file, status, caching }: Sending,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const type = contentType(file)
  const coding = isText(type)
    ? chooseCoding(request.headers['accept-encoding']?.toString())
    : undefined
  const body = await bodyOf(shelf, file, coding)
  if (body === undefined) return false
  response.setHeader('Content-Type', type)
  response.setHeader('Cache-Control', status === 200 ? caching : 'no-store')
  if (isText(type)) response.setHeader('Vary', 'Accept-Encoding')
  if (body.coding !== undefined) response.setHeader('Content-Encoding', body.coding)
  if (status === 200) await answer(body, !isText(type), request, response)
  else await send(body, status, { first: 0, last: body.size - 1 }, request, response)
  return true
}

/** `isDivisible`: parts of texts are not sent, because nobody asks for them and each coding has its own. */
async function answer(
  body: Body,
  isDivisible: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { size, etag } = body
  const { 'if-none-match': known, 'if-range': onlyOf, range } = request.headers
  response.setHeader('ETag', etag)
  if (isDivisible) response.setHeader('Accept-Ranges', 'bytes')
  if (isKnown(known, etag)) {
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
  body: Body,
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
