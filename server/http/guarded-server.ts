import { createServer, type Server, type ServerResponse } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { requestedHost, type IsServedHost } from './host-names.ts'
import { headersFor, refuse, rawAnswer, statuses } from './raw-answer.ts'

interface ServerOptions {
  readonly isServed: IsServedHost
  readonly schemeOf: (request: IncomingMessage) => 'http' | 'https'
}

/** Answers to its own hosts alone, with security headers on every answer, also those that Node gives by itself. */
export function createGuardedServer(
  { isServed, schemeOf }: ServerOptions,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const guards = { http: headersOf('http'), https: headersOf('https') }
  const responses = new WeakMap<Duplex, ServerResponse>()
  const guarded = (then: typeof answer) => (request: IncomingMessage, response: ServerResponse) => {
    responses.set(request.socket, response)
    response.setHeaders(guards[schemeOf(request)])
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

function headersOf(scheme: 'http' | 'https'): Map<string, string> {
  return new Map(Object.entries(headersFor(scheme)))
}
