import { count } from '../../../../_includes/format/format.ts'
import { deskAllMatchingDonePage } from '../../../../_includes/layouts/desk/desk-all-matching.ts'
import { deskNoticePage, erasedWords } from '../../../../_includes/layouts/desk/desk-notice.ts'
import { deskStrings as words } from '../../../../_includes/strings/desk.ts'
import { followUp } from '../../actions/decide.ts'
import { first } from '../../domain/submission.ts'
import type { Settled } from '../../store/store.ts'
import { page } from '../shared/responses.ts'
import { readFilter } from './collect-matching.ts'
import { stepsOf } from './matching-steps.ts'
import { signedInPage } from './signed-in-page.ts'

/** Exactly what the form names. Never approves: nobody has read them. */
export const decideAllMatching = signedInPage(
  async ({ url, client, services }, { name }, fields) => {
    const at = new Date(services.now()).toISOString()
    const steps = stepsOf(fields, name, at, services)
    if (typeof steps === 'string') return page(deskNoticePage(services.site, name, [steps]), 422)
    const settled: Settled[] = []
    for (const take of steps) settled.push(...(await take()))
    followUp(settled, client, services)
    const verdict = first(fields, 'verdict')
    const done = settled.filter(({ outcome }) => outcome === 'done' || outcome === 'repeated')
    const sentences =
      verdict === 'erase' ? erasedWords(settled) : outcomeSentences(settled, done.length)
    const undo =
      verdict === 'reject' ? done.map(({ comment, version }) => `${comment}.${version}`) : []
    const again = { undo, request: services.newId() }
    return page(deskAllMatchingDonePage(services.site, readFilter(url), name, sentences, again))
  },
)

function outcomeSentences(settled: readonly Settled[], done: number): readonly string[] {
  const of = (wanted: Settled['outcome']): number =>
    settled.filter(({ outcome }) => outcome === wanted).length
  const [conflicts, missing] = [of('conflict'), of('missing')]
  return [
    words.settled(count(done)),
    ...(conflicts > 0 ? [words.conflicts(count(conflicts))] : []),
    ...(missing > 0 ? [words.missing(count(missing))] : []),
  ]
}
