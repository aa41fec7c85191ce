import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  string,
  tuple,
} from '../../../support/fast-check.ts'
import { expect, test } from 'vitest'
import { readBody, readJson } from '../../../../functions/comments/http/shared/request-body.ts'
import { stepsOf } from '../../../support/steps.ts'

const form = 'application/x-www-form-urlencoded'
const json = 'application/json'

function post(type: string, body: string): Request {
  return new Request('https://ban-tin.example/', {
    method: 'POST',
    headers: { 'Content-Type': type },
    body,
  })
}

/** The worst 64 KB of each shape that we could think of. */
const hostile: Readonly<Record<string, readonly [type: string, body: string]>> = {
  'one name many times': [form, 'a&'.repeat(32_000)],
  'many names': [form, Array.from({ length: 10_000 }, (_, number) => `${number}=`).join('&')],
  'nothing but what stands between pairs': [form, '&'.repeat(64_000)],
  'one pair of percent signs': [form, `a=${'%25'.repeat(21_000)}`],
  'an array of one text of quotes': [json, JSON.stringify(['"'.repeat(32_000)])],
  'one text of quotes': [json, JSON.stringify({ a: '"'.repeat(32_000) })],
  'a text that nobody closed': [json, `{"a":"${'\\"'.repeat(32_000)}`],
  'one name of backslashes': [json, `{"${'\\\\'.repeat(16_000)}":""}`],
  'one name of JSON many times': [json, `{${'"a":"",'.repeat(9_000)}"a":""}`],
  'names of null': [json, `{${'"a":null,'.repeat(7_000)}"a":null}`],
  'white space between everything': [json, `{"a"${' '.repeat(30_000)}:${' '.repeat(30_000)}x`],
  'white space at the end': [json, `{"a":""}${' '.repeat(60_000)}x`],
  'objects in objects': [json, '{"a":'.repeat(12_000)],
  'arrays in arrays': [json, `{"a":${'['.repeat(30_000)}`],
}

test.each(Object.entries(hostile))(
  '64 KB of %s take no more steps than a form of 128 pairs',
  async (_, [type, body]) => {
    const request = post(type, body)
    const { count, wandering } = await stepsOf(() => readBody(request))
    expect(wandering).toEqual([])
    expect(count).toBeLessThan(128 * 20)
  },
)

function pairsOf(type: string, count: number): string {
  const pairs = Object.fromEntries(
    Array.from({ length: count }, (_, number) => [`n${number}`, 'x']),
  )
  return type === form ? new URLSearchParams(pairs).toString() : JSON.stringify(pairs)
}

test.each([form, json])('128 pairs of %s are read, and one more is refused', async (type) => {
  expect(await readBody(post(type, pairsOf(type, 128)))).toMatchObject({ form: type === form })
  expect(await readBody(post(type, pairsOf(type, 129)))).toEqual({ refused: 400 })
})

test('what programs send may hold many values and no object of more than 128 names', async () => {
  const nested = (count: number): Request => post(json, `[[${pairsOf(json, count)}]]`)
  expect(await readJson(nested(128))).toHaveProperty('json')
  expect(await readJson(nested(129))).toEqual({ refused: 400 })
  expect(await readJson(post(json, '['.repeat(500_000)))).toEqual({ refused: 400 })
})

test('no program’s JSON is taken into memory beyond its limit', async () => {
  let pulled = 0
  const endless = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulled += 1024
        controller.enqueue(new Uint8Array(1024).fill(0x20))
      },
    },
    { highWaterMark: 0 },
  )
  const init = { method: 'POST', body: endless, duplex: 'half' } as const
  expect(await readJson(new Request('https://ban-tin.example/', init))).toEqual({ refused: 413 })
  expect(pulled).toBe(513 * 1024)
})

test('a body that its sender cut off cannot be read, and is no failure of ours', async () => {
  const cut = (): Request =>
    new Request('https://ban-tin.example/', {
      method: 'POST',
      headers: { 'Content-Type': form },
      body: new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) }),
      duplex: 'half',
    })
  expect(await readBody(cut())).toEqual({ refused: 400 })
  expect(await readJson(cut())).toEqual({ refused: 400 })
})

const pairs = array(tuple(string({ unit: 'grapheme' }), string({ unit: 'binary' })), {
  maxLength: 128,
})

test('whatever pairs a form or an object holds, each value is read under its name, in turn', async () => {
  await assert(
    asyncProperty(pairs, constantFrom('', ' ', '\n\t '), async (sent, space) => {
      const wellFormed = sent.filter((each) => each.every((text) => text.isWellFormed()))
      const filled = wellFormed.filter(([name, value]) => name + value !== '')
      const asForm = new URLSearchParams(filled).toString()
      const members = sent.map(
        ([name, value]) => `${JSON.stringify(name)}${space}:${space}${JSON.stringify(value)}`,
      )
      const asJson = `${space}{${space}${members.join(`${space},${space}`)}${space}}${space}`
      expect(await readBody(post(form, asForm))).toEqual({ fields: grouped(filled), form: true })
      expect(await readBody(post(json, asJson))).toEqual({ fields: grouped(sent), form: false })
    }),
  )
})

/** What makes a body, and half a character. */
const letters = '{ } [ ] " : , \\ & = % + n u l 0 e a \n \ud800'.split(' ')

test('any bytes at all are read or refused, never a surprise', async () => {
  await assert(
    asyncProperty(
      constantFrom(form, json),
      string({ unit: constantFrom(...letters) }),
      async (type, body) => {
        const read = await readBody(post(type, body))
        expect('fields' in read || read.refused === 400).toBe(true)
      },
    ),
  )
})

function grouped(sent: readonly (readonly [string, string])[]): ReadonlyMap<string, string[]> {
  const groups = Map.groupBy(sent, ([name]) => name)
  return new Map([...groups].map(([name, each]) => [name, each.map(([, value]) => value)]))
}
