import { isVerdict } from '../../../../_includes/models/comment.ts'
import type { Newsroom } from '../../../../_includes/models/newsroom.ts'
import { readReason } from '../../../../_includes/strings/reasons.ts'
import { isJsonObject, isIdText } from '../../store/json-shapes.ts'
import type { DecisionRequest } from '../../store/store.ts'

export function readDecisions(
  body: unknown,
  by: string,
  at: string,
  newsroom: Newsroom,
): DecisionRequest[] | undefined {
  const list = isJsonObject(body) ? body['decisions'] : undefined
  if (!Array.isArray(list) || list.length === 0 || list.length > 100) return undefined
  const decisions = list.flatMap((each) => readDecision(each, by, at, newsroom))
  return decisions.length === list.length ? decisions : undefined
}

export function readDecision(
  each: unknown,
  by: string,
  at: string,
  newsroom: Newsroom,
): DecisionRequest[] {
  if (!isJsonObject(each)) return []
  const { request, comment, version, verdict, reason, note } = each
  if (
    !isIdText(request) ||
    !isIdText(comment) ||
    !Number.isSafeInteger(version) ||
    !isVerdict(verdict)
  )
    return []
  const because = readBecause(reason, note, newsroom)
  if (because === undefined) return []
  return [{ request, comment, version: Number(version), verdict, by, at, ...because }]
}

/** Undefined where one of them is no text. */
export function readBecause(
  reason: unknown,
  note: unknown,
  newsroom: Newsroom,
): Pick<DecisionRequest, 'reason' | 'note'> | undefined {
  const [typed, words] = [reason ?? '', note ?? '']
  if (typeof typed !== 'string' || typeof words !== 'string') return undefined
  const [text, said] = [shorten(typed), shorten(words)]
  if (text === '' && said === '') return {}
  const known = readReason(text, newsroom)
  const notes = [text === '' ? undefined : known.note, said].filter(Boolean).join(' – ')
  return { reason: known.reason, ...(notes !== '' && { note: shorten(notes) }) }
}

/** Cut before it is normalised, too; half a character is dropped. */
function shorten(text: string): string {
  return text
    .slice(0, 2_000)
    .normalize('NFC')
    .trim()
    .slice(0, 500)
    .replace(/\p{Surrogate}/gu, '')
}
