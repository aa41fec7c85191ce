import { createServer, type Server, type ServerResponse } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { requestedHost, type IsServedHost } from './host-names.ts'
import { headersFor, refuse, rawAnswer, statuses } from './raw-answer.ts'

interface ServerOptions {
  readonly isServed: IsServedHost
  readonly schemeOf: (request: IncomingMessage) => Scheme
  /** For answers that bring these headers themselves, in one list with their own; false where it has none. */
  readonly files?: (request: IncomingMessage, response: ServerResponse, scheme: Scheme) => boolean
}

type Scheme = 'http' | 'https'

/** Answers to its own hosts alone, with security headers on every answer, also those that Node gives by itself. */
export function createGuardedServer(
  { isServed, schemeOf, files = () => false }: ServerOptions,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const guards = { http: headersOf('http'), https: headersOf('https') }
  const responses = new WeakMap<Duplex, ServerResponse>()
  const ifServed =
    (then: (request: IncomingMessage, response: ServerResponse, scheme: Scheme) => void) =>
    (request: IncomingMessage, response: ServerResponse) => {
      responses.set(request.socket, response)
      const scheme = schemeOf(request)
      const name = requestedHost(request)
      if (name !== undefined && isServed(name, request)) return then(request, response, scheme)
      response.setHeaders(guards[scheme])
      if (name === undefined) refuse(response, 400, 'One Host is needed.\n')
      else refuse(response, 421, `${name} is not served here.\n`)
    }
  const onRequest = ifServed((request, response, scheme) => {
    if (files(request, response, scheme)) return
    response.setHeaders(guards[scheme])
    answer(request, response)
  })
  const onExpectation = ifServed((_request, response, scheme) => {
    response.setHeaders(guards[scheme]).writeHead(417).end()
  })
  // Node would refuse a missing Host without our headers.
  return createServer({ requireHostHeader: false }, onRequest)
    .on('checkExpectation', onExpectation)
    .on('clientError', (error: NodeJS.ErrnoException, socket) => {
      const response = responses.get(socket)
      const isBegun = response?.headersSent === true && !response.writableEnded
      if (!socket.writable || isBegun || error.code === 'ECONNRESET') return void socket.destroy()
      socket.end(rawAnswer(statuses[error.code ?? ''] ?? 400))
    })
}

function headersOf(scheme: Scheme): Map<string, string> {
  return new Map(Object.entries(headersFor(scheme)))
}
