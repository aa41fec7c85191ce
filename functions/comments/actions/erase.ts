import { erasureReasons, type ErasureReason } from '../../../_includes/models/desk/desk-queue.ts'
import { followUp } from './decide.ts'
import type { Client, Services } from './services.ts'
import { isJsonObject, isIdText } from '../store/json-shapes.ts'
import type { ErasureRequest, ActionResult } from '../store/store.ts'

/** Up to a hundred comments in one atomic step. */
export async function erase(
  requests: readonly ErasureRequest[],
  client: Client,
  services: Services,
): Promise<readonly ActionResult[]> {
  const results = await services.store.erase(requests)
  followUp(results, client, services)
  return results
}

/** `{ request, comments, reason }`. A single `comment` may come with any reason; only a known code is kept. */
export function readErasures(body: unknown, by: string, at: string): ErasureRequest[] | undefined {
  if (!isJsonObject(body)) return undefined
  const { request, comment, comments, reason: given } = body
  const reason = isErasureReason(given) ? given : undefined
  const ids: unknown = comments === undefined ? [comment] : comments
  if (!isIdText(request) || !Array.isArray(ids) || ids.length === 0 || ids.length > 100)
    return undefined
  if (!ids.every(isIdText) || (comments !== undefined && (comment !== undefined || !reason)))
    return undefined
  return ids.map((id) => ({ request, comment: id, by, at, ...(reason && { reason }) }))
}

export function isErasureReason(value: unknown): value is ErasureReason {
  return erasureReasons.some((reason) => reason === value)
}
