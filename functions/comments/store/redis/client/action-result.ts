import type { CommentState } from '../../../domain/comment.ts'
import type { ActionResult } from '../../store.ts'
import { type Reply, textOrNull, textsOf } from './reply.ts'

export function readActionResult(comment: string, reply: Reply | undefined): ActionResult {
  const [outcome, state = '', version, article = '', listed, answers] = textsOf(reply)
  return {
    comment,
    outcome: outcome as ActionResult['outcome'],
    state: textOrNull(state) as CommentState | null,
    version: Number(version),
    article: textOrNull(article),
    listed: listed === 'listed',
    ...(answers === 'answers' && { answers: true }),
  }
}
