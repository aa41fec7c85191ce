import { expect, test } from 'vitest'
import { readPeer, watchProxy } from '../../server/http/peer.ts'

const visitor = (remoteAddress: string | undefined, headers: Record<string, string> = {}) =>
  readPeer({ socket: { remoteAddress }, headers }, true)

const forged = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' }

test.each(['198.51.100.7', '2001:db8::7', '10.0.0.7', '192.168.1.7'])(
  'what %s says of itself is not believed',
  (address) => {
    expect(visitor(address, forged)).toEqual({ address, scheme: 'http' })
  },
)

test('an IPv4 address is the same on a socket that speaks both protocols', () => {
  expect(visitor('::ffff:198.51.100.7')).toEqual({ address: '198.51.100.7', scheme: 'http' })
})

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.8.8.8'])(
  'from %s, where our proxy stands, its word counts',
  (address) => {
    expect(visitor(address, forged)).toEqual({ address: '203.0.113.9', scheme: 'https' })
  },
)

test('of several addresses the last counts, which the proxy itself has added', () => {
  const headers = { 'x-forwarded-for': '6.6.6.6, 127.0.0.1,  2001:db8::9' }
  expect(visitor('127.0.0.1', headers).address).toBe('2001:db8::9')
})

test.each([
  ['203.0.113.9:41111', '203.0.113.9'],
  ['[2001:db8::9]:41111', '2001:db8::9'],
  ['[2001:db8::9]', '2001:db8::9'],
  ['2001:db8::9', '2001:db8::9'],
  ['[::ffff:203.0.113.9]:80', '203.0.113.9'],
])('of %s the address counts, and not the port', (lines, address) => {
  expect(visitor('127.0.0.1', { 'x-forwarded-for': lines }).address).toBe(address)
})

test.each([
  '',
  'nobody',
  '203.0.113.9, unknown',
  '203.0.113.9:',
  '1.2.3.4.5:80',
  '[::1',
  '1.2.3.4.5',
])('a proxy that says %j has said nothing', (lines) => {
  expect(visitor('127.0.0.1', { 'x-forwarded-for': lines }).address).toBe('127.0.0.1')
})

test('a request whose connection is gone has no address, and is still a request', () => {
  expect(visitor(undefined, forged)).toEqual({ address: '', scheme: 'http' })
})

test('without a proxy of ours nobody’s word counts, not even from this machine', () => {
  const asked = { socket: { remoteAddress: '127.0.0.1' }, headers: forged }
  expect(readPeer(asked, false)).toEqual({ address: '127.0.0.1', scheme: 'http' })
})

test('a proxy that does not say who writes is told of once, and only when somebody writes', () => {
  const lines: string[] = []
  const watch = watchProxy((line) => lines.push(line))
  watch({ method: 'GET', headers: {} })
  watch({ method: 'POST', headers: { 'x-forwarded-for': '203.0.113.7:41111' } })
  expect(lines).toEqual([])
  for (let times = 0; times < 3; times += 1)
    watch({ method: 'POST', headers: { 'x-forwarded-for': 'unknown' } })
  expect(lines).toEqual([expect.stringContaining('X-Forwarded-For')])
})
