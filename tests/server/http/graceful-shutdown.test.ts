import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { closeGracefully } from '../../../server/http/graceful-shutdown.ts'

/** Longer than any test may take: what is cut only then is never closed. */
const never = 2 ** 31 - 1

test('a connection that is kept open and asks nothing keeps no server from ending', async () => {
  const server = createServer((_request, response) => response.end('xin chào'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await once(socket, 'data')
  socket.resume()
  const ended = once(socket, 'close')
  await closeGracefully(server, never)
  await ended
  expect(server.listening).toBe(false)
})

test('an answer under way is ended first, and what does not end is cut in time', async () => {
  const begun = Promise.withResolvers<() => void>()
  const server = createServer((request, response) => {
    response.write('một')
    if (request.url === '/') begun.resolve(() => response.end('hai'))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answer = await fetch(url)
  const end = await begun.promise
  const closed = closeGracefully(server, never)
  end()
  expect(await answer.text()).toBe('mộthai')
  await closed

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const hanging = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hanging`)
  await closeGracefully(server, 50)
  await expect(hanging.text()).rejects.toThrow(TypeError)
})
