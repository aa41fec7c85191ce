import type { Comment } from '../../domain/comment.ts'
import type { ActionResult } from '../../store/store.ts'
import type { Client, Services } from '../services.ts'
import { type ChangeRequest, findToChange } from './find-to-change.ts'
import { reviseOne } from './revise.ts'

interface Refused {
  readonly refused: string
}

/** What is written is reckoned from what was read, and counts only while that stands. */
export async function changeComment<Refusal extends Refused>(
  order: ChangeRequest,
  reckon: (found: Comment) => Comment | 'repeated' | 'conflict' | Refusal,
  client: Client,
  services: Services,
): Promise<ActionResult | Refusal> {
  const looked = await findToChange(order, services.store, (each) => reckon(each) === 'repeated')
  if ('result' in looked) return looked.result
  const { found } = looked
  const next = reckon(found)
  if (typeof next !== 'string')
    return isComment(next) ? reviseOne({ before: found, next }, client, services) : next
  const { id: comment, state, version } = found
  return { comment, outcome: next, state, version, article: null, listed: false }
}

function isComment(next: Comment | Refused): next is Comment {
  return !('refused' in next)
}
