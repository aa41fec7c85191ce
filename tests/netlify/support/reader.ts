import { solved } from '../../support/desk/altcha.ts'
import { formFields, type FormFields } from '../../support/desk/submit.ts'
import type { Served } from './served.ts'

let readers = 0

/** A letter with a captcha solved as the browser solves it, from an address of its own unless one is given. */
export async function post(
  { ask }: Served,
  changes: FormFields,
  as: 'form' | 'json' = 'json',
  address = `192.0.2.${(readers += 1)}`,
): Promise<Response> {
  const challenge = await ask(`/api/captcha?article=${changes['article'] ?? ''}`)
  const fields = formFields({ altcha: await solved(await challenge.json()), ...changes })
  const headers = { 'x-forwarded-for': address }
  return as === 'form'
    ? ask('/api/comments', {
        method: 'POST',
        headers: { ...headers, Accept: 'text/html' },
        body: new URLSearchParams(fields),
      })
    : ask('/api/comments', {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(fields),
      })
}
