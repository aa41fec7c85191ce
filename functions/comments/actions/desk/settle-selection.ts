import type { CommentMark, SelectionRest } from '../../store/queue/selection-store.ts'
import type { ActionResult } from '../../store/store.ts'
import { followUp } from '../decide.ts'
import type { Client, Services } from '../services.ts'

/** Comments of one call. */
const perCall = 500
/** Of one atomic step: nobody else's request waits longer. */
const perStep = 100

export type Settle = (
  marks: readonly CommentMark[],
) => Promise<readonly ActionResult[] | { readonly refused: 'forbidden' | 'confirm' }>

export type SettledSelection =
  /** `done`, `conflicts`: of this call; `before`: of those before it. */
  | {
      readonly outcome: 'done'
      readonly done: number
      readonly conflicts: number
      readonly before: Pick<SelectionRest, 'done' | 'conflicts'>
      readonly left: number
    }
  | { readonly outcome: 'missing' }
  /** There are not as many as was said. */
  | { readonly outcome: 'changed'; readonly count: number }
  | { readonly outcome: 'refused'; readonly refused: 'forbidden' | 'confirm' }

/** The next of a selection, each in the version that was chosen: what somebody changed since is a conflict, what is gone too. */
export async function settleSelection(
  { id, by, count }: { readonly id: string; readonly by: string; readonly count?: unknown },
  settle: Settle,
  client: Client,
  services: Services,
): Promise<SettledSelection> {
  const { store, now } = services
  const rest = await store.findSelection({ id, by, now: now(), limit: perCall })
  if (rest === undefined) return { outcome: 'missing' }
  if (count !== undefined && count !== rest.count) return { outcome: 'changed', count: rest.count }
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
  await store.advanceSelection({ id, by, left: rest.left, done, conflicts })
  const left = rest.left - results.length
  return { outcome: 'done', done, conflicts, before: rest, left }
}
