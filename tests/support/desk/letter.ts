import { expect } from 'vitest'
import { ARTICLE } from '../../contracts/samples.ts'
import type { Desk } from './desk.ts'

export type Letter = Readonly<Record<string, string | undefined>>

/** What a reader sends who does everything right; undefined takes a field away. */
const usual = {
  article: ARTICLE,
  name: 'Nguyễn Thị Hường',
  phone: '0912 345 678',
  title: 'Mong cầu có lối đi bộ',
  body: 'Cầu đẹp lắm.\nXin thêm lối đi bộ.',
  consent: 'yes',
}

let sent = 0

/** A whole letter with a captcha answer of its own. */
export function letter(changes: Letter = {}): Record<string, string> {
  const fields = Object.entries({ ...usual, altcha: `good ${(sent += 1)}`, ...changes })
  return Object.fromEntries(
    fields.filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}

/** As a browser sends a form. */
export function asForm(changes: Letter = {}, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { Accept: 'text/html', ...headers },
    body: new URLSearchParams(letter(changes)),
  }
}

/** As a program sends it. */
export function asJson(changes: Letter = {}, headers: Record<string, string> = {}): RequestInit {
  return asBody(JSON.stringify(letter(changes)), { 'Content-Type': 'application/json', ...headers })
}

export function asBody(
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string>,
): RequestInit {
  return {
    method: 'POST',
    headers,
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  }
}

/** The nth form's own key. */
export function keyOf(number: number): string {
  return `5e1f0000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

export interface Told {
  readonly comment: string
  readonly state: string
  readonly tracking: string
  readonly location: string
}

/** Sends a letter that is taken, and gives what its reader was told. */
export async function take(desk: Desk, changes: Letter = {}): Promise<Told> {
  const response = await desk.ask('/api/comments', asJson(changes))
  expect(response.status).toBe(202)
  return (await response.json()) as Told
}

/** Takes so many letters, a second apart. */
export async function takeMany(desk: Desk, count: number, changes: Letter = {}): Promise<Told[]> {
  const told: Told[] = []
  for (let number = 1; number <= count; number += 1) {
    desk.clock.now += 60_000
    told.push(await take(desk, { title: `Ý kiến số ${number}`, ...changes }))
  }
  return told
}
