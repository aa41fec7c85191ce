import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { alarm } from '../../server/alarm.ts'

let rung = 0
const ring = (): void => void (rung += 1)
const day = 24 * 3_600_000

beforeEach(() => {
  rung = 0
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('it rings once, at its moment and not before', () => {
  alarm(ring).set(Date.now() + 5_000)
  vi.advanceTimersByTime(4_999)
  expect(rung).toBe(0)
  vi.advanceTimersByTime(day)
  expect(rung).toBe(1)
})

test('it waits for a moment further away than any timer reaches', () => {
  alarm(ring).set(Date.now() + 60 * day)
  vi.advanceTimersByTime(60 * day - 1)
  expect(rung).toBe(0)
  vi.advanceTimersByTime(1)
  expect(rung).toBe(1)
})

test('set again, it forgets what it was set to; set to never, it does not ring', () => {
  const clock = alarm(ring)
  clock.set(Date.now() + 1_000)
  clock.set(Date.now() + 3_000)
  vi.advanceTimersByTime(2_999)
  expect(rung).toBe(0)
  clock.set(undefined)
  vi.advanceTimersByTime(day)
  expect(rung).toBe(0)
})

test('a timer that is early rings no alarm', () => {
  let now = 0
  alarm(ring, () => now).set(1_000)
  now = 999
  vi.advanceTimersByTime(1_000)
  expect(rung).toBe(0)
  now = 1_000
  vi.advanceTimersByTime(1)
  expect(rung).toBe(1)
})

test('a machine that slept past the moment, or whose clock is put right, rings within a minute', () => {
  let now = 0
  alarm(ring, () => now).set(20 * day)
  vi.advanceTimersByTime(1_000)
  now = 20 * day + 1
  vi.advanceTimersByTime(59_000)
  expect(rung).toBe(1)
})
