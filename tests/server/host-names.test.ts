import type { IncomingMessage } from 'node:http'
import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { productionHosts, devHosts, type IsServedHost } from '../../server/http/host-names.ts'

const request = { socket: { localAddress: '::ffff:10.0.0.5' } } as IncomingMessage

const answered = (answers: IsServedHost, name: string): boolean => answers(name, request)

test('a site answers to its own name, at any port, and to this machine’s; to no other', () => {
  const site = productionHosts('https://ban-tin.example:8443')
  for (const name of ['ban-tin.example', 'localhost', '127.0.0.1', '[::1]', '10.0.0.5'])
    expect([name, answered(site, name)]).toEqual([name, true])
  for (const name of ['www.ban-tin.example', 'evil.example', '127.evil.example', '10.0.0.6'])
    expect([name, answered(site, name)]).toEqual([name, false])
})

test.each([
  'localhost',
  'a.localhost',
  '127.0.0.1',
  '127.0.1.1',
  '[::1]',
  hostname().toLowerCase(),
])('npm start answers to %s', (name) => {
  expect(answered(devHosts('127.0.0.1', undefined), name)).toBe(true)
})

test.each(['evil.example', '127.evil.example', 'localhost.evil.example', '192.168.1.5', '[::2]'])(
  'npm start on this machine alone does not answer to %s',
  (name) => {
    expect(answered(devHosts('127.0.0.1', undefined), name)).toBe(false)
  },
)

test('opened to a network it answers to numbers, to what HOST says, and to the site’s name, which a tunnel brings', () => {
  const wide = devHosts('0.0.0.0', 'https://xem-thu.example')
  expect(['192.168.1.5', 'xem-thu.example'].every((name) => answered(wide, name))).toBe(true)
  expect(answered(wide, 'evil.example')).toBe(false)
  expect(answered(devHosts('may-toa-soan.lan', undefined), 'may-toa-soan.lan')).toBe(true)
})
