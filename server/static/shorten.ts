import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Transform } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { chooseCoding } from './coding.ts'
import { isText } from './content-type.ts'

/**
 * What the body of an answer of the function passes through, with the headers that say so. Only what anybody may see is
 * coded: the length of a coded page that holds both a secret and a stranger's words would tell of the secret (BREACH).
 */
export function shorten(request: IncomingMessage, response: ServerResponse): Transform[] {
  const isPublic = String(response.getHeader('Cache-Control')).includes('public')
  if (!isPublic || !isText(String(response.getHeader('Content-Type')))) return []
  response.setHeader('Vary', 'Accept-Encoding')
  const coding = chooseCoding(request.headers['accept-encoding']?.toString())
  if (coding === undefined) return []
  response.setHeader('Content-Encoding', coding)
  const etag = response.getHeader('ETag')
  // Other bytes than those that the strong one names.
  if (typeof etag === 'string') response.setHeader('ETag', etag.replace(/^"/, 'W/"'))
  return [coding === 'br' ? createBrotliCompress(quick) : createGzip()]
}

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
