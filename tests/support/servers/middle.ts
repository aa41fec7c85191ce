import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { onTestFinished } from 'vitest'

/** A loopback port that passes everything on to another, until a test wants it otherwise. */
export interface Middle {
  readonly port: number
  /** `cut`: the next answer is thrown away and its connection with it. `silent`: nothing comes through any more. */
  mode: 'pass' | 'cut' | 'silent'
}

interface Certificate {
  readonly key: string
  readonly cert: string
}

/** With a certificate it speaks TLS to whoever comes, and plainly onwards. */
export async function middleOf(to: number, certificate?: Certificate): Promise<Middle> {
  const sockets = new Set<Socket>()
  const middle = { port: 0, mode: 'pass' as Middle['mode'] }
  const join = (near: Socket): void => {
    const far = connect(to, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    const silent = { near: false }
    near.on('data', (part) => {
      silent.near ||= middle.mode === 'silent'
      if (!silent.near) far.write(part)
    })
    far.on('data', (part) => {
      if (middle.mode !== 'cut') return void near.write(part)
      middle.mode = 'pass'
      near.destroy()
    })
  }
  const server = certificate === undefined ? createServer(join) : createTlsServer(certificate, join)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  middle.port = (server.address() as AddressInfo).port
  return middle
}
