import type { CaseRefusal, CaseUnit, SenderWord } from '../../../../_includes/models/case.ts'
import type { Level } from '../../../../_includes/models/work-time.ts'
import type { Comment, Verdict } from '../../../../functions/comments/domain/comment.ts'
import { textDigest } from '../../../../functions/comments/domain/comment.ts'
import { stateAfter, type HistoryLine } from '../../../../functions/comments/domain/history.ts'
import { idAt } from '../../../../functions/comments/store/queue/bounds.ts'
import type { Store } from '../../../../functions/comments/store/store.ts'
import { commentOf, hashOf } from '../../../contracts/samples.ts'

let made = 0

interface Told {
  readonly article?: string
  readonly body?: string
  readonly lines?: readonly Done[]
}

/** `at`: Việt Nam's clock, `2023-12-01 08:30`. */
export type Done = { readonly at: string } & (
  | { readonly deed: Verdict; readonly reason?: string }
  | { readonly deed: 'topic'; readonly topic: string | null }
  | { readonly deed: 'quote'; readonly quote: { readonly start: number; readonly end: number } }
  | { readonly deed: 'undo' }
  | {
      readonly deed: 'case'
      readonly level: Level
      readonly unit: CaseUnit | null
      readonly due: string
      readonly refused?: CaseRefusal
    }
  | { readonly deed: 'word'; readonly word: SenderWord; readonly due?: string }
  | { readonly deed: 'publish-reply'; readonly unit: CaseUnit; readonly body: string }
)

/** A comment sent then, with what was done to it. */
export function sentAt(time: string, { article, body, lines = [] }: Told = {}): Comment {
  made += 1
  const at = there(time)
  const plain = commentOf(1, {
    id: `${idAt(at)}-7000-8000-${made.toString(16).padStart(12, '0')}`,
    at,
    tracking: hashOf(made),
    ...(article !== undefined && { article }),
    ...(body !== undefined && { body }),
  })
  const history = lines.reduce<HistoryLine[]>((before, line) => {
    const start = { request: `r${before.length}`, by: 'Lan', digest: textDigest(plain) }
    const done = { ...start, ...line, at: there(line.at), version: before.length + 2 }
    const undone = { undone: `r${before.length - 1}`, state: stateAfter(before.slice(0, -1)) }
    return [...before, { ...done, ...(line.deed === 'undo' && undone) } as HistoryLine]
  }, [])
  return { ...plain, history, version: history.length + 1, state: stateAfter(history) }
}

export function there(time: string): string {
  return new Date(`${time.replace(' ', 'T')}:00.000+07:00`).toISOString()
}

export async function importAll(store: Store, comments: readonly Comment[]): Promise<void> {
  for (const comment of comments) await store.import({ comment, reveals: [] })
}
