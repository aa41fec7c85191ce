import { expect, test } from 'vitest'
import { readRate } from '../../../scripts/bench/serve/wrk.ts'

const output = `Running 1s test @ http://127.0.0.1:8080
  1 threads and 16 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.63ms    1.01ms  21.45ms   92.13%
  Latency Distribution
     50%  890.00us
     75%    1.79ms
     90%    2.44ms
     99%    1.20s
  10353 requests in 1.10s, 201.94MB read
`

test('what wrk prints is read, in milliseconds whatever its units', () => {
  expect(readRate(`${output}Requests/sec:   9412.05\n`)).toEqual({
    perSecond: 9412.05,
    p50: 0.89,
    p99: 1200,
    errors: 0,
  })
})

test('failed connections and refusals are errors', () => {
  const bad = `${output}  Socket errors: connect 1, read 2, write 0, timeout 4
  Non-2xx or 3xx responses: 10
Requests/sec:   9.05
`
  expect(readRate(bad).errors).toBe(17)
})

test('what says nothing is no rate of zero', () => {
  expect(readRate('').perSecond).toBeNaN()
})
