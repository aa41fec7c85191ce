import { deskStrings as words } from '../../../../_includes/strings/desk.ts'
import { readErasures } from '../../actions/erase.ts'
import type { Services } from '../../actions/services.ts'
import { type Fields, first } from '../../domain/submission.ts'
import type { Settled } from '../../store/store.ts'
import { limits } from './collect-matching.ts'
import { requestIdOf } from './desk-outcome.ts'
import { readDecision } from './read-decision.ts'

const step = 100

export function stepsOf(
  fields: Fields,
  by: string,
  at: string,
  { store }: Services,
): (() => Promise<readonly Settled[]>)[] | string {
  const [request, verdict] = [first(fields, 'request'), first(fields, 'verdict')]
  const marks = first(fields, 'marks').split(' ').slice(0, limits.decided)
  const [reason, why] = [first(fields, 'reason'), first(fields, 'why')]
  if (verdict === 'approve') return words.wholeUnseen
  if (verdict === 'erase') {
    const sure = first(fields, 'sure') === 'yes'
    const chunks = chunksOf(marks).map((each) => {
      const comments = each.map((mark) => mark.split('.')[0])
      return readErasures({ request, comments, reason: why }, by, at)
    })
    const orders = chunks.filter((chunk) => chunk !== undefined)
    if (!sure || orders.length < chunks.length) return words.wholeUnclear
    return orders.map((chunk) => () => store.erase(chunk))
  }
  if (verdict === 'reject' && reason === '') return words.wholeUnclear
  const orders = marks.flatMap((mark) => {
    const [comment = '', version] = mark.split('.')
    const order = {
      request: requestIdOf(request, comment),
      comment,
      version: Number(version),
      verdict,
    }
    return readDecision(verdict === 'reject' ? { ...order, reason } : order, by, at)
  })
  if (orders.length < marks.length) return words.wholeUnclear
  return chunksOf(orders).map((chunk) => () => store.decide(chunk))
}

function chunksOf<Thing>(things: readonly Thing[]): (readonly Thing[])[] {
  return Array.from({ length: Math.ceil(things.length / step) }, (_, index) =>
    things.slice(index * step, (index + 1) * step),
  )
}
