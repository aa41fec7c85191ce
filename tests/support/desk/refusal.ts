import { expect } from 'vitest'
import { everyEntry } from '../../contracts/samples.ts'
import type { Desk } from './desk.ts'

export interface Refusal {
  readonly status: number
  /** The end of the problem's type. */
  readonly code: string
  readonly problems: readonly (readonly [field: string, code: string])[]
  readonly headers: Headers
}

/** Sends what must not be taken, and checks what holds for every refusal: nothing kept, nothing leaked. */
export async function refusalOf(
  desk: Desk,
  init: RequestInit,
  path = '/api/comments',
): Promise<Refusal> {
  const before = await everyEntry(desk.store)
  const response = await desk.ask(path, init)
  const { status, headers } = response
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(headers.get('cache-control')).toBe('no-store')
  const text = await response.text()
  expectNoLeak([text, ...desk.reports].join('\n'))
  expect(await everyEntry(desk.store)).toEqual(before)
  const body = JSON.parse(text) as Problem
  expect(body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
  return {
    status,
    code: body.type.replace('/api/problems/', ''),
    problems: (body.problems ?? []).map(({ field, code }) => [field, code] as const),
    headers,
  }
}

interface Problem {
  readonly type: string
  readonly problems?: readonly { field: string; code: string; message: string }[]
}

/** No stack trace, nothing of what the reader wrote. */
export function expectNoLeak(text: string): void {
  expect(text).not.toMatch(/\.ts:\d|\bat \S+ \(|node:internal|node_modules/)
  expect(text).not.toMatch(/Nguyễn|Hường|912 ?345|lối đi bộ|Cầu đẹp/)
}
