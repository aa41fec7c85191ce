import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from '../../functions/comments/actions/services.ts'
import type { App } from '../../functions/comments/http/app.ts'
import { editorPaths } from '../../functions/articles/http/routes.ts'
import { ownPaths } from '../../functions/comments/http/all-routes.ts'
import { compressResponse } from '../static/compress-response.ts'
import { readPeer } from './peer.ts'
import { webRequest } from './web-request.ts'

/** Undefined: a file's. The comments' have all of `/api` that is not the editor's: readers' and the desk's are one here. */
export function functionOf(request: IncomingMessage): 'articles' | 'comments' | undefined {
  const { url = '/' } = request
  const isUnder = (own: string): boolean => url.startsWith(own) && isEnd(url[own.length])
  if (editorPaths.some(isUnder)) return 'articles'
  return ownPaths.some(isUnder) ? 'comments' : undefined
}

function isEnd(next: string | undefined): boolean {
  return next === undefined || next === '/' || next === '?'
}

export interface Around {
  readonly waitUntil?: Client['waitUntil']
  readonly behindProxy?: boolean
}

export async function callFunction(
  app: App,
  request: IncomingMessage,
  response: ServerResponse,
  { waitUntil = (work) => void work, behindProxy = false }: Around = {},
): Promise<void> {
  const { address, scheme } = readPeer(request, behindProxy)
  const client: Client = { address, waitUntil, preview: false }
  const asked = webRequest(request, scheme)
  if (asked === undefined)
    return void response
      .writeHead(request.method === 'TRACE' ? 405 : 400, { Allow: 'GET, HEAD, POST, PUT, DELETE' })
      .end()
  const answer = await app(asked, client)
  // An unread body would keep the client from reading the answer.
  request.resume()
  response.statusCode = answer.status
  response.setHeaders(answer.headers)
  if (answer.body === null) return void response.end()
  const encoders = compressResponse(request, response)
  await pipeline([Readable.fromWeb(answer.body), ...encoders, response])
}
