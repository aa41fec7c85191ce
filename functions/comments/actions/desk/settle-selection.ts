import type { CommentMark, SelectionRest } from '../../store/queue/selection-store.ts'
import type { ActionResult } from '../../store/store.ts'
import { followUp } from '../decide.ts'
import type { Client, Services } from '../services.ts'

/** Comments of one call. */
export const perCall = 500
/** Of one atomic step: nobody else's request waits longer. */
const perStep = 100

export type Settle = (
  marks: readonly CommentMark[],
) => Promise<readonly ActionResult[] | { readonly refused: 'forbidden' | 'confirm' }>

export type SettledSelection =
  | { readonly outcome: 'done'; readonly done: number; readonly conflicts: number }
  | { readonly outcome: 'refused'; readonly refused: 'forbidden' | 'confirm' }

/** The next of a selection, each in the version that was chosen: what somebody changed since is a conflict, what is gone too. */
export async function settleSelection(
  { id, by, rest }: { readonly id: string; readonly by: string; readonly rest: SelectionRest },
  settle: Settle,
  client: Client,
  services: Services,
): Promise<SettledSelection> {
  const results: ActionResult[] = []
  for (let start = 0; start < rest.marks.length; start += perStep) {
    const settled = await settle(rest.marks.slice(start, start + perStep))
    if ('refused' in settled) return { outcome: 'refused', ...settled }
    results.push(...settled)
  }
  followUp(results, client, services)
  const isDone = ({ outcome }: ActionResult): boolean =>
    outcome === 'done' || outcome === 'repeated'
  const done = results.filter(isDone).length
  const conflicts = results.length - done
  await services.store.advanceSelection({ id, by, left: rest.left, done, conflicts })
  return { outcome: 'done', done, conflicts }
}
