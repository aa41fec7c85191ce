import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Transform } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { negotiateEncoding } from './content-encoding.ts'
import { isCompressible } from './content-type.ts'

/** Only public answers: with a secret and a stranger's words in one page, its length gives the secret away (BREACH). */
export function compressResponse(request: IncomingMessage, response: ServerResponse): Transform[] {
  const isPublic = String(response.getHeader('Cache-Control')).includes('public')
  if (!isPublic || !isCompressible(String(response.getHeader('Content-Type')))) return []
  response.setHeader('Vary', 'Accept-Encoding')
  const encoding = negotiateEncoding(request.headers['accept-encoding']?.toString())
  if (encoding === undefined) return []
  response.setHeader('Content-Encoding', encoding)
  const etag = response.getHeader('ETag')
  // The strong ETag names the uncompressed bytes.
  if (typeof etag === 'string') response.setHeader('ETag', etag.replace(/^"/, 'W/"'))
  return [encoding === 'br' ? createBrotliCompress(quick) : createGzip()]
}

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
