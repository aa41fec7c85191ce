import { withDismissal } from '../../domain/changes/objection.ts'
import type { Comment } from '../../domain/comment.ts'
import type { ActionResult } from '../../store/store.ts'
import { decide } from '../decide.ts'
import { revise } from '../desk/revise.ts'
import type { Client, Services } from '../services.ts'
import { mayAnswerObjections } from './another-reader.ts'

export interface ObjectionAnswer {
  readonly request: string
  readonly comment: string
  readonly version: number
  readonly by: string
  readonly answer: 'upheld' | 'dismissed'
}

/** `upheld` puts the comment back into the queue. */
export async function answerObjection(
  { answer, version, ...order }: ObjectionAnswer,
  client: Client,
  services: Services,
): Promise<ActionResult | 'forbidden'> {
  const { comment, request, by } = order
  const found = await services.store.find(comment)
  if (found === undefined) return unchanged(comment, 'missing')
  if (found.history.some((line) => line.request === request))
    return unchanged(comment, 'repeated', found)
  if (found.version !== version) return unchanged(comment, 'conflict', found)
  if (!(await mayAnswerObjections([found], by, services))) return 'forbidden'
  const at = new Date(services.now()).toISOString()
  const next = withDismissal(found, { request, by, at })
  if (next === undefined) return unchanged(comment, 'conflict', found)
  if (answer === 'dismissed') {
    const [result] = await revise([{ before: found, next }], client, services)
    return result ?? unchanged(comment, 'conflict', found)
  }
  const decision = { ...order, version, at, verdict: 'restore' } as const
  const { results } = await decide([decision], client, services)
  return results[0] ?? unchanged(comment, 'conflict', found)
}

function unchanged(
  comment: string,
  outcome: 'missing' | 'repeated' | 'conflict',
  found?: Comment,
): ActionResult {
  const { state = null, version = 0 } = found ?? {}
  return { comment, outcome, state, version, article: null, listed: false }
}
