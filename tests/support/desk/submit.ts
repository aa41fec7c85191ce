import { expect } from 'vitest'
import { ARTICLE } from '../../contracts/samples.ts'
import type { Desk } from './desk.ts'

export type FormFields = Readonly<Record<string, string | undefined>>

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
export function formFields(changes: FormFields = {}): Record<string, string> {
  const fields = Object.entries({ ...usual, altcha: `good ${(sent += 1)}`, ...changes })
  return Object.fromEntries(
    fields.filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}

/** As a browser sends a form. */
export function asForm(
  changes: FormFields = {},
  headers: Record<string, string> = {},
): RequestInit {
  return {
    method: 'POST',
    headers: { Accept: 'text/html', ...headers },
    body: new URLSearchParams(formFields(changes)),
  }
}

/** As a program sends it. */
export function asJson(
  changes: FormFields = {},
  headers: Record<string, string> = {},
): RequestInit {
  return asBody(JSON.stringify(formFields(changes)), {
    'Content-Type': 'application/json',
    ...headers,
  })
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

export interface Receipt {
  readonly comment: string
  readonly state: string
  readonly tracking: string
  readonly location: string
}

/** Sends a letter that is taken, and gives what its reader was told. */
export async function submit(desk: Desk, changes: FormFields = {}): Promise<Receipt> {
  const response = await desk.ask('/api/comments', asJson(changes))
  expect(response.status).toBe(202)
  return (await response.json()) as Receipt
}

/** Takes so many letters, a second apart. */
export async function submitMany(
  desk: Desk,
  count: number,
  changes: FormFields = {},
): Promise<Receipt[]> {
  const receipts: Receipt[] = []
  for (let number = 1; number <= count; number += 1) {
    desk.clock.now += 60_000
    receipts.push(await submit(desk, { title: `Ý kiến số ${number}`, ...changes }))
  }
  return receipts
}
