import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from '../../functions/comments/actions/services.ts'
import type { Door } from '../../functions/comments/http/door.ts'
import { ownPaths } from '../../functions/comments/http/routes.ts'
import { shorten } from '../static/shorten.ts'
import { visitorOf } from './visitor.ts'

/** The newsroom's secret of this machine: from the settings, or made on first start and kept beside the store. */
export function secretKeyOf(folder: string, given: Buffer | undefined): Buffer {
  if (given !== undefined) return given
  const file = join(folder, 'secret')
  if (existsSync(file)) return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
  const made = randomBytes(32)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(file, made.toString('hex'), { mode: 0o600 })
  return made
}

/** True for addresses that the function answers. */
export function isForDesk(request: IncomingMessage): boolean {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  return ownPaths.some((own) => path === own || path.startsWith(`${own}/`))
}

interface Around {
  /** Hears of work that goes on after the answer. */
  readonly later?: Client['later']
  /** A proxy of ours stands before this server and says who asks. */
  readonly behindProxy?: boolean
}

/** Hands a Node request to the function and its answer back. */
export async function visitDesk(
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
  { later = (work) => void work, behindProxy = false }: Around = {},
): Promise<void> {
  const { address, scheme } = visitorOf(request, behindProxy)
  const client: Client = { address, later, preview: false }
  const asked = webRequest(request, scheme)
  if (asked === undefined)
    return void response
      .writeHead(request.method === 'TRACE' ? 405 : 400, { Allow: 'GET, HEAD, POST, DELETE' })
      .end()
  const answer = await door(asked, client)
  // What nobody wanted to read is thrown away as it comes: unread, it would keep the answer from being heard.
  request.resume()
  response.statusCode = answer.status
  response.setHeaders(answer.headers)
  if (answer.body === null) return void response.end()
  const coders = shorten(request, response)
  await pipeline([Readable.fromWeb(answer.body), ...coders, response])
}

/** Undefined for what no Request can hold: TRACE, or a Host that is no host. */
function webRequest(request: IncomingMessage, scheme: string): Request | undefined {
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
    ...(hasBody && { body: ReadableStream.from(unbroken(request)), duplex: 'half' }),
  })
}

/** Whoever stops reading must still be able to answer: by itself Node would end the connection then. */
function unbroken(request: IncomingMessage): AsyncIterable<Uint8Array> {
  return request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
}
