import { expect, test } from 'vitest'
import { limitConcurrency } from '../../../server/static/limit-concurrency.ts'

test('no more deeds run at once than there are lanes, each runs once, and in its order', async () => {
  const inLane = limitConcurrency(2)
  const begun: number[] = []
  let running = 0
  let most = 0
  const deeds = Array.from({ length: 9 }, (_, number) =>
    inLane(async () => {
      begun.push(number)
      most = Math.max(most, (running += 1))
      await new Promise(setImmediate)
      running -= 1
      return number
    }),
  )
  expect(await Promise.all(deeds)).toEqual([...deeds.keys()])
  expect([most, begun]).toEqual([2, [...deeds.keys()]])
})

test('a deed that fails leaves its lane to the next', async () => {
  const inLane = limitConcurrency(1)
  const failing = inLane(() => Promise.reject(new Error('failed')))
  const next = inLane(() => Promise.resolve('done'))
  await expect(failing).rejects.toThrow('failed')
  expect(await next).toBe('done')
})
