import { isVerdict } from '../../../../_includes/models/comment.ts'
import { reasonKey } from '../../../../_includes/strings/reasons.ts'
import { isJsonObject, isIdText } from '../../store/json-shapes.ts'
import type { DecisionRequest } from '../../store/store.ts'

export function readDecisions(
  body: unknown,
  by: string,
  at: string,
): DecisionRequest[] | undefined {
  const list = isJsonObject(body) ? body['decisions'] : undefined
  if (!Array.isArray(list) || list.length === 0 || list.length > 100) return undefined
  const decisions = list.flatMap((each) => readDecision(each, by, at))
  return decisions.length === list.length ? decisions : undefined
}

export function readDecision(each: unknown, by: string, at: string): DecisionRequest[] {
  if (!isJsonObject(each)) return []
  const { request, comment, version, verdict, reason } = each
  if (
    !isIdText(request) ||
    !isIdText(comment) ||
    !Number.isSafeInteger(version) ||
    !isVerdict(verdict)
  )
    return []
  if (reason !== undefined && reason !== null && typeof reason !== 'string') return []
  const text = typeof reason === 'string' ? reasonKey(readReason(reason)) : ''
  return [
    {
      request,
      comment,
      version: Number(version),
      verdict,
      by,
      at,
      ...(text !== '' && { reason: text }),
    },
  ]
}

/** Cut before it is normalised, too; half a character is dropped. */
function readReason(reason: string): string {
  return reason
    .slice(0, 2_000)
    .normalize('NFC')
    .trim()
    .slice(0, 500)
    .replace(/\p{Surrogate}/gu, '')
}
