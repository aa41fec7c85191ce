import type { CaseUnit } from '../../../_includes/models/case.ts'
import { usualWorkTime } from '../../../_includes/models/work-time.ts'
import { withCase } from '../../../functions/comments/domain/changes/case.ts'
import { withReply } from '../../../functions/comments/domain/changes/reply.ts'
import type { Comment } from '../../../functions/comments/domain/comment.ts'
import type { ActionResult, Store } from '../../../functions/comments/store/store.ts'
import { MODERATOR, idOf, moment } from '../samples.ts'

export const ubnd = { key: 'ubnd', name: 'UBND phường' }

let marks = 0

export function mark(name: string, at = moment(20_000)) {
  return { request: `${name} ${(marks += 1)}`, by: MODERATOR, at }
}

export function open(store: Store, number: number, unit: CaseUnit = ubnd): Promise<ActionResult> {
  const rules = { time: usualWorkTime, editor: true }
  const order = { ...mark('case'), level: 'normal', unit } as const
  return change(store, number, (found) => withCase(found, order, rules) as Comment)
}

export function refuse(store: Store, number: number): Promise<ActionResult> {
  const refused = { to: 'Sở', reason: 'Khác cấp' }
  const order = { ...mark('refusal'), level: 'normal', unit: null, refused } as const
  const rules = { time: usualWorkTime, editor: true }
  return change(store, number, (found) => withCase(found, order, rules) as Comment)
}

export function publish(store: Store, number: number, at?: string): Promise<ActionResult> {
  const order = { ...mark('reply', at), unit: ubnd, body: 'Đã xong.', publish: true }
  return change(store, number, (found) => withReply(found, order))
}

export async function change(
  store: Store,
  number: number,
  reckon: (found: Comment) => Comment | 'repeated',
): Promise<ActionResult> {
  const before = await find(store, number)
  const next = reckon(before)
  if (typeof next === 'string') throw new Error(next)
  const [result] = await store.revise([{ before, next }])
  if (result === undefined) throw new Error('no result')
  return result
}

export async function find(store: Store, number: number): Promise<Comment> {
  const found = await store.find(idOf(number))
  if (found === undefined) throw new Error('no such comment')
  return found
}
