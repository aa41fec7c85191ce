import { setTimeout } from 'node:timers/promises'
import { createToken } from '../../../functions/comments/actions/credentials.ts'
import { readEnvironment } from '../../../functions/comments/platform/environment.ts'
import { openStore } from '../../../functions/comments/platform/open-store.ts'

export interface Approver {
  readonly url: string
  readonly token: string
  readonly article: string
}

/** Milliseconds; undefined if it takes over half a minute, as a whole edition may come first. */
export async function approve(
  { url, token, article }: Approver,
  comment: string,
): Promise<number | undefined> {
  const decisions = [{ request: comment, comment, version: 1, verdict: 'approve' }]
  const began = performance.now()
  const { status } = await fetch(`${url}/api/moderation/decisions`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ decisions }),
  })
  if (status !== 200) throw new Error(`a decision was answered ${status}`)
  while (performance.now() < began + 30_000) {
    if ((await (await fetch(`${url}/${article}/`)).text()).includes(comment))
      return performance.now() - began
    await setTimeout(5)
  }
  return undefined
}

export async function someArticle(url: string): Promise<string> {
  const page = await (await fetch(url)).text()
  return /href="\/(\d{4}\/\d{2}\/[a-z0-9-]+)\/"/.exec(page)?.[1] ?? ''
}

export async function tokenFor(from: Readonly<Record<string, string>>): Promise<string> {
  const settings = readEnvironment(from)
  if ('problems' in settings) throw new Error(settings.problems.join(' '))
  const store = await openStore(settings.store)
  const { token } = await createToken(store, 'bench', Date.now())
  await store.close()
  return token
}
