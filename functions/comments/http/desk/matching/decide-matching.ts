import { formatCount } from '../../../../../_includes/format/format.ts'
import { deskAllMatchingDonePage } from '../../../../../_includes/layouts/desk/desk-all-matching-done.ts'
import {
  deskMessagePage,
  erasureSentences,
} from '../../../../../_includes/layouts/desk/desk-message.ts'
import { deskStrings as words } from '../../../../../_includes/strings/desk.ts'
import { followUp } from '../../../actions/decide.ts'
import { firstValue } from '../../../domain/fields.ts'
import type { ActionResult } from '../../../store/store.ts'
import { page } from '../../shared/responses.ts'
import { readFilter } from './collect-matching.ts'
import { stepsOf } from './matching-steps.ts'
import { refusedPage, signedInPage } from '../signed-in-page.ts'

/** Exactly what the form names. Never approves: nobody has read them. */
export const decideAllMatching = signedInPage(async (context, who, fields) => {
  const { url, client, services } = context
  const { name } = who
  const verdict = firstValue(fields, 'verdict')
  const at = new Date(services.now()).toISOString()
  const steps = stepsOf(fields, name, at, services)
  if (typeof steps === 'string') return page(deskMessagePage(services.site, name, [steps]), 422)
  const results: ActionResult[] = []
  for (const take of steps) {
    const taken = await take(who)
    if ('refused' in taken) return refusedPage(context, taken.refused, fields)
    results.push(...taken)
  }
  followUp(results, client, services)
  const done = results.filter(({ outcome }) => outcome === 'done' || outcome === 'repeated')
  const sentences =
    verdict === 'erase' ? erasureSentences(results) : outcomeSentences(results, done.length)
  const undo = verdict === 'erase' || done.length === 0 ? undefined : firstValue(fields, 'request')
  return page(deskAllMatchingDonePage(services.site, readFilter(url), name, sentences, undo))
})

function outcomeSentences(results: readonly ActionResult[], done: number): readonly string[] {
  const of = (wanted: ActionResult['outcome']): number =>
    results.filter(({ outcome }) => outcome === wanted).length
  const [conflicts, missing] = [of('conflict'), of('missing')]
  return [
    words.settled(formatCount(done)),
    ...(conflicts > 0 ? [words.conflicts(formatCount(conflicts))] : []),
    ...(missing > 0 ? [words.missing(formatCount(missing))] : []),
  ]
}
