import type { DecisionRequest } from '../../store/store.ts'
import type { Services } from '../services.ts'
import { mayAnswerObjections } from './another-reader.ts'

/** To put a comment back is to uphold its objection. Costs a look at those that are put back. */
export async function mayRestore(
  requests: readonly DecisionRequest[],
  by: string,
  services: Services,
): Promise<boolean> {
  const restored = requests.filter(({ verdict }) => verdict === 'restore')
  if (restored.length === 0) return true
  const comments = await services.store.findAll(restored.map(({ comment }) => comment))
  return mayAnswerObjections(comments, by, services)
}
