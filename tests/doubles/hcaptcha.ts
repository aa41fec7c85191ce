import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import https, { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { certificateOf } from '../support/servers/certificate.ts'

export interface Hcaptcha {
  /** How it answers from now on. */
  answer: (...words: Parameters<RequestListener>) => void
  /** The connections that are open now. */
  open(): number
  close(): Promise<void>
}

/** Stands where hcaptcha.com is: every https request of this process comes here, with TLS and all, until it is closed. */
export async function startHcaptcha(): Promise<Hcaptcha> {
  const identity = certificateOf('hcaptcha.com')
  const usual = https.globalAgent
  const sockets = new Set<unknown>()
  const server = createServer(identity, (request, response) => double.answer(request, response))
  const double: Hcaptcha = {
    answer: (_, response) => void response.writeHead(500).end(),
    open: () => sockets.size,
    async close() {
      https.globalAgent = usual
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  https.globalAgent = new https.Agent({
    keepAlive: true,
    host: '127.0.0.1',
    servername: 'hcaptcha.com',
    port,
    ca: identity.cert,
  })
  return double
}
