import { isIP } from 'node:net'
import { expect, test } from 'vitest'
import { isIpAddress, networksOf } from '../../../../functions/comments/domain/ip-address.ts'
import * as fc from '../../../support/fast-check.ts'

const piece = fc.constantFrom(
  '',
  '0',
  '1',
  '00a0',
  'ffff',
  'FF9B',
  'g',
  '12345',
  '01.2.3.4',
  '1.2.3.4',
)
const byte = fc.constantFrom(
  '0',
  '9',
  '10',
  '99',
  '199',
  '249',
  '255',
  '256',
  '300',
  '01',
  '00',
  '',
  'a',
)
const ends = fc.constantFrom('', '', '', '::', '%eth0', '%', '/64', ' ')

test('what is an address, is one as Node has it', () => {
  const texts = fc.oneof(
    fc.tuple(fc.array(piece, { maxLength: 10 }), ends).map(([all, end]) => all.join(':') + end),
    fc.array(byte, { minLength: 3, maxLength: 5 }).map((all) => all.join('.')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect([text, isIpAddress(text)]).toEqual([text, isIP(text) !== 0])
    }),
    { numRuns: 5_000 },
  )
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['192.0.2.1:8080', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::ffff:c000:201', '192.0.2.1'],
  ['64:ff9b::192.0.2.1', '192.0.2.1'],
  ['64:ff9b:1::c000:201', '192.0.2.1'],
  ['2002:c000:201:7::1', '192.0.2.1'],
  ['64:ff9b:2::c000:201', '100:65435:2:0 100:65435:2'],
  ['[2001:DB8::1]:443', '8193:3512:0:0 8193:3512:0'],
  ['2001:db8:1:2:3:4:5:6', '8193:3512:1:2 8193:3512:1'],
  ['fe80::1%eth0', '65152:0:0:0 65152:0:0'],
  ['::1', '0:0:0:0 0:0:0'],
  ['unknown', 'unknown'],
])('%s comes from the networks %s', (text, networks) => {
  expect(networksOf(text).join(' ')).toBe(networks)
})
