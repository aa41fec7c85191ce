import { expect, test } from 'vitest'
import type { Answer, NoAnswer } from '../../../scripts/doctor/ask.ts'
import { checkHttps } from '../../../scripts/doctor/site-transport.ts'

/** A site whose plain http answers so. */
function asked(url: string, status: number, location?: string) {
  const headers = new Headers(location === undefined ? {} : { Location: location })
  const ask = async (address: string): Promise<Answer | NoAnswer> => {
    expect(address).toBe('http://ban-tin.example/')
    return status === 0 ? { unreachable: 'ECONNREFUSED' } : { status, headers, text: '' }
  }
  return { url, ask, now: Date.now }
}

test.each([
  ['is sent on', 301, 'https://ban-tin.example/', 'green'],
  ['is sent on for good', 308, 'https://ban-tin.example/', 'green'],
  ['shows the site', 200, undefined, 'red'],
  ['is sent elsewhere', 301, 'https://evil.example/', 'red'],
  ['is sent to plain http again', 301, 'http://www.ban-tin.example/', 'red'],
  ['is not answered', 0, undefined, 'amber'],
] as const)('plain http that %s (%i) is judged', async (_, status, location, colour) => {
  const found = await checkHttps(asked('https://ban-tin.example', status, location))
  expect(found).toMatchObject([{ about: 'https', colour }])
})

test('a site without https is red, but on this machine it is no fault', async () => {
  expect(await checkHttps(asked('http://ban-tin.example', 200))).toMatchObject([{ colour: 'red' }])
  expect(await checkHttps(asked('http://localhost:8888', 200))).toMatchObject([{ colour: 'amber' }])
})
