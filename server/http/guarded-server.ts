import { createServer, STATUS_CODES, type Server, type ServerResponse } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { barePolicy, guards } from '../../_includes/page-policy.ts'
import { requestedHost, type IsServedHost } from './host-names.ts'

interface ServerOptions {
  readonly isServed: IsServedHost
  readonly schemeOf: (request: IncomingMessage) => 'http' | 'https'
}

/** Answers to its own hosts alone, with security headers on every answer, also those that Node gives by itself. */
export function createGuardedServer(
  { isServed, schemeOf }: ServerOptions,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const responses = new WeakMap<Duplex, ServerResponse>()
  const guarded = (then: typeof answer) => (request: IncomingMessage, response: ServerResponse) => {
    responses.set(request.socket, response)
    response.setHeaders(new Map(Object.entries(headersFor(schemeOf(request)))))
    const name = requestedHost(request)
    if (name === undefined) refuse(response, 400, 'One Host is needed.\n')
    else if (!isServed(name, request)) refuse(response, 421, `${name} is not served here.\n`)
    else then(request, response)
  }
  // Node would refuse a missing Host without our headers.
  return createServer({ requireHostHeader: false }, guarded(answer))
    .on(
      'checkExpectation',
      guarded((_request, response) => void response.writeHead(417).end()),
    )
    .on('clientError', (error: NodeJS.ErrnoException, socket) => {
      const response = responses.get(socket)
      const isBegun = response?.headersSent === true && !response.writableEnded
      if (!socket.writable || isBegun || error.code === 'ECONNRESET') return void socket.destroy()
      socket.end(rawAnswer(statuses[error.code ?? ''] ?? 400))
    })
}

const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

function headersFor(scheme: 'http' | 'https'): Readonly<Record<string, string>> {
  return { ...guards(barePolicy, scheme), 'Cache-Control': 'no-store' }
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(sentence)
}

/** For what could not be parsed, and so has no response object. */
function rawAnswer(status: number): string {
  const headers = { ...headersFor('http'), Connection: 'close', 'Content-Length': '0' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n')
}
