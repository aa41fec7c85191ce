import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { writeNewsroom, markdownOf, samples } from '../../generate/archive.ts'
import { sampleNewsroom } from '../../generate/newsroom.ts'
import { quantile } from '../measure.ts'
import { approve, type Approver } from './desk-client.ts'

export interface Storm {
  readonly accepted: number
  readonly approved: number
  readonly editions: number
  /** Milliseconds from a decision until its page shows the comment; 95 of 100 are faster. */
  readonly shownWithin: number
  readonly faults: readonly string[]
}

interface StormOptions extends Approver {
  readonly content: string
  readonly publishToken: string
  /** Solved beforehand, so that the readers' work is not measured as the server's. */
  readonly solutions: string[]
}

/** Submissions one after the other, each approved, and an edition every 1.5 seconds, one of them whole. */
export async function storm(options: StormOptions, over: AbortSignal): Promise<Storm> {
  const faults: string[] = []
  const times: number[] = []
  let accepted = 0
  let editions = 0
  const letters = (async () => {
    while (!over.aborted) {
      const comment = await send(options)
      if (comment === undefined) return
      accepted += 1
      const shown = await approve(options, comment)
      if (shown === undefined) faults.push(`comment ${accepted} was approved and never seen`)
      else times.push(shown)
    }
  })().catch((error: unknown) => faults.push(String(error)))
  const publishing = (async () => {
    while (!over.aborted) {
      editions += 1
      writeNews(options.content, editions)
      const headers = { Authorization: `Bearer ${options.publishToken}` }
      const { status } = await fetch(`${options.url}/_publish`, { method: 'POST', headers })
      if (status !== 200) faults.push(`publishing answered ${status}`)
      await setTimeout(1500, undefined, { signal: over }).catch(() => undefined)
    }
  })().catch((error: unknown) => faults.push(String(error)))
  await Promise.all([letters, publishing])
  return { accepted, approved: times.length, editions, shownWithin: quantile(times, 0.95), faults }
}

async function send({ url, article, solutions }: StormOptions): Promise<string | undefined> {
  const altcha = solutions.pop()
  if (altcha === undefined) return undefined
  const letter = { name: 'An', title: 'Ý kiến mẫu', body: 'Một ý kiến mẫu để đo.', consent: 'yes' }
  const response = await fetch(`${url}/api/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ article, altcha, ...letter }),
  })
  if (response.status !== 202) throw new Error(`a letter was answered ${response.status}`)
  return ((await response.json()) as { comment: string }).comment
}

/** The third comes with another name for the newsroom, so that every page is drawn anew. */
function writeNews(content: string, number: number): void {
  const [article] = samples({ articles: 1, seed: number })
  if (article !== undefined)
    writeFileSync(
      join(content, 'articles', '2024', '01', `bai-them-${number}.md`),
      markdownOf(article),
    )
  if (number === 3) writeNewsroom(content, { ...sampleNewsroom, tagline: 'Một dòng khác' })
}
