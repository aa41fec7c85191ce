import { expect, test } from 'vitest'
import { seal } from '../../../scripts/comments/seal.ts'
import { unseal } from '../../../scripts/comments/unseal.ts'
import { BrokenSeal } from '../../../scripts/comments/broken-seal.ts'

const key = Buffer.alloc(32, 7)
const at = '2026-03-01T00:00:00.000Z'

async function* parts(...each: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* each
}

async function whole(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const read: Buffer[] = []
  for await (const part of stream) read.push(part)
  return Buffer.concat(read)
}

function sealed(plain: Buffer, secretKey = key): Promise<Buffer> {
  return whole(seal(parts(plain), secretKey, at))
}

async function refusal(file: Buffer, secretKey = key): Promise<string> {
  return whole(unseal(parts(file), secretKey)).then(
    () => 'opened',
    (error: unknown) => (error instanceof BrokenSeal ? error.why : String(error)),
  )
}

/** Lengths around those of the chunks inside. */
const lengths = [0, 1, 65_535, 65_536, 65_537, 200_000]

test.each(lengths)(
  '%i bytes come back as they were, however they are handed over',
  async (length) => {
    const plain = Buffer.alloc(length, 'Nguyễn ')
    const file = await sealed(plain)
    expect(await whole(unseal(parts(file), key))).toEqual(plain)
    const crumbs = Array.from({ length: Math.ceil(file.length / 999) }, (_, number) =>
      file.subarray(number * 999, (number + 1) * 999),
    )
    expect(await whole(unseal(parts(...crumbs), key))).toEqual(plain)
  },
)

test('nothing of the text can be read in the file, and the same text never looks the same', async () => {
  const plain = Buffer.from('Nguyễn Thị Hường +84912345678')
  const [one, other] = [await sealed(plain), await sealed(plain)]
  expect(one.includes('Hường') || one.includes('912345678')).toBe(false)
  expect(one.subarray(-40)).not.toEqual(other.subarray(-40))
})

test('another key is told from a damaged file', async () => {
  expect(await refusal(await sealed(Buffer.from('x')), Buffer.alloc(32, 8))).toBe('key')
})

test.each([
  ['nothing', ''],
  ['an export', '{"format":"ban-tin/1"}\n'],
  ['a later format', '{"format":"ban-tin/backup-2","salt":"00","mark":"00"}\n'],
  ['no JSON', 'PK\u0003\u0004'],
])('%s is no backup', async (_, text) => {
  expect(await refusal(Buffer.from(text))).toBe('format')
})

test('a file that ends anywhere before its end is cut short, and is never taken for whole', async () => {
  const file = await sealed(Buffer.alloc(140_000, 'x'))
  const opening = file.indexOf('\n') + 1
  const cuts = [opening, opening + 3, opening + 65_536 + 21, file.length - 17, file.length - 1]
  for (const cut of cuts)
    expect([cut, await refusal(file.subarray(0, cut))]).toEqual([cut, 'short'])
})

test('a bit that was turned anywhere is noticed', async () => {
  const file = await sealed(Buffer.from('Một ý kiến.'))
  for (let place = 0; place < file.length; place += 1) {
    const changed = Buffer.from(file)
    changed.writeUInt8(changed.readUInt8(place) ^ 1, place)
    expect([place, await refusal(changed)]).not.toEqual([place, 'opened'])
  }
})

test('chunks that were moved, doubled, left out or added are noticed', async () => {
  const file = await sealed(Buffer.alloc(4 * 65_536, 'x'))
  const opening = file.indexOf('\n') + 1
  const size = 5 + 65_536 + 16
  const chunk = (number: number): Buffer =>
    file.subarray(opening + number * size, opening + (number + 1) * size)
  const orders = [[1, 0, 2, 3], [0, 0, 1, 2, 3], [0, 2, 3], [3], [0, 1, 2, 3, 3]]
  for (const order of orders) {
    const forged = Buffer.concat([file.subarray(0, opening), ...order.map(chunk)])
    expect([order, await refusal(forged)]).toEqual([order, 'changed'])
  }
})

test('a chunk that is called the last one by somebody else is noticed', async () => {
  const file = await sealed(Buffer.alloc(2 * 65_536, 'x'))
  const opening = file.indexOf('\n') + 1
  const forged = Buffer.from(file.subarray(0, opening + 5 + 65_536 + 16))
  forged.writeUInt8(1, opening)
  expect(await refusal(forged)).toBe('changed')
})
