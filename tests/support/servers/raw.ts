import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

export interface RawAnswer {
  /** 0: closed without an answer. */
  readonly status: number
  /** As they came: name in small letters, value; one that came twice is there twice. */
  readonly headers: readonly (readonly [name: string, value: string])[]
}

interface Line {
  readonly port: number
  /** Spoken over TLS with this name, whose certificate is not looked at. */
  readonly tls?: string
}

/** Sends bytes that no client of the web would send, and reads the answer's head. */
export function sendRaw({ port, tls }: Line, text: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const at = { host: '127.0.0.1', port }
    const socket: Socket =
      tls === undefined
        ? connect(at)
        : connectTls({ ...at, servername: tls, rejectUnauthorized: false })
    let received = ''
    socket.setEncoding('latin1')
    socket.once(tls === undefined ? 'connect' : 'secureConnect', () => void socket.write(text))
    socket.on('data', (part: string) => {
      received += part
      if (received.includes('\r\n\r\n')) socket.destroy()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(readHead(received)))
  })
}

function readHead(text: string): RawAnswer {
  const [first = '', ...lines] = (text.split('\r\n\r\n')[0] ?? '').split('\r\n')
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { status: Number(first.split(' ')[1] ?? 0), headers }
}
