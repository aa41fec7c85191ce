import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from '../../functions/comments/services.ts'
import type { Door } from '../../functions/comments/door.ts'
import { ownPaths } from '../../functions/comments/routes.ts'

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

/** Hands a Node request to the function and its answer back. The address is the connection's own. */
export async function visitDesk(
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const client: Client = {
    address: request.socket.remoteAddress ?? 'unknown',
    later: (work) => void work,
    preview: false,
  }
  const asked = webRequest(request)
  if (asked === undefined)
    return void response
      .writeHead(request.method === 'TRACE' ? 405 : 400, { Allow: 'GET, HEAD, POST, DELETE' })
      .end()
  const answer = await door(asked, client)
  response.statusCode = answer.status
  response.setHeaders(answer.headers)
  if (answer.body === null) response.end()
  else await pipeline(Readable.fromWeb(answer.body), response)
}

/** Undefined for what no Request can hold: TRACE, or a Host that is no host. */
function webRequest(request: IncomingMessage): Request | undefined {
  try {
    return readRequest(request)
  } catch {
    return undefined
  }
}

function readRequest(request: IncomingMessage): Request {
  const method = request.method ?? 'GET'
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  )
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(url, {
    method,
    headers,
    ...(hasBody && { body: Readable.toWeb(request), duplex: 'half' }),
  })
}
