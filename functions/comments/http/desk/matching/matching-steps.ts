import { deskStrings as words } from '../../../../../_includes/strings/desk.ts'
import { readErasures } from '../../../actions/erase.ts'
import type { Services } from '../../../actions/services.ts'
import { type Fields, firstValue } from '../../../domain/fields.ts'
import type { ActionResult } from '../../../store/store.ts'
import type { Moderator } from '../authentication.ts'
import { limitErasures } from '../limit-erasures.ts'
import { limits } from './collect-matching.ts'
import { readDecision } from '../read-decision.ts'

const step = 100

type Step = (
  who: Moderator,
) => Promise<readonly ActionResult[] | { readonly refused: 'forbidden' | 'confirm' }>

export function stepsOf(
  fields: Fields,
  by: string,
  at: string,
  services: Services,
): Step[] | string {
  const { store, site } = services
  const [request, verdict] = [firstValue(fields, 'request'), firstValue(fields, 'verdict')]
  const marks = marksOf(fields)
  const [reason, why] = [firstValue(fields, 'reason'), firstValue(fields, 'why')]
  if (verdict === 'approve') return words.wholeUnseen
  if (verdict === 'erase') {
    const sure = firstValue(fields, 'sure') === 'yes'
    const chunks = chunksOf(marks).map((each) => {
      const comments = each.map((mark) => mark.split('.')[0])
      return readErasures({ request, comments, reason: why }, by, at)
    })
    const requests = chunks.filter((chunk) => chunk !== undefined)
    if (!sure || requests.length < chunks.length) return words.wholeUnclear
    return requests.map((chunk) => async (who) => {
      const limited = await limitErasures(who, chunk, services)
      return 'refused' in limited ? limited : store.erase(limited.requests)
    })
  }
  if (verdict === 'reject' && reason === '') return words.wholeUnclear
  const requests = marks.flatMap((mark) => {
    const [comment = '', version] = mark.split('.')
    const order = {
      request,
      comment,
      version: Number(version),
      verdict,
    }
    return readDecision(verdict === 'reject' ? { ...order, reason } : order, by, at, site.newsroom)
  })
  if (requests.length < marks.length) return words.wholeUnclear
  return chunksOf(requests).map((chunk) => () => store.decide(chunk))
}

function marksOf(fields: Fields): readonly string[] {
  return firstValue(fields, 'marks').split(' ').slice(0, limits.decided)
}

function chunksOf<Thing>(things: readonly Thing[]): (readonly Thing[])[] {
  return Array.from({ length: Math.ceil(things.length / step) }, (_, index) =>
    things.slice(index * step, (index + 1) * step),
  )
}
