import type { SkipCause } from '../../../../_includes/models/case.ts'
import type { LineOf, ReplyDraft } from './answer-record.ts'

/** Whoever writes another text ends the hold. */
export function afterDraft(
  before: ReplyDraft | undefined,
  { unit, body, by, at, sent }: LineOf<'draft-reply'>,
): ReplyDraft {
  const isSame = before?.body === body && before.unit.key === unit.key
  const { hold, missed } = before ?? {}
  const last = hold && !isSame ? { until: hold.until, cause: 'draft' as const } : missed
  return { unit, body, by, at, state: sent ? 'sent' : 'open', ...(last && { missed: last }) }
}

export function afterHold(
  { unit, body, by: writer, at }: ReplyDraft,
  { until, by, request, digest }: LineOf<'hold-reply'>,
): ReplyDraft {
  return { unit, body, by: writer, at, state: 'held', hold: { until, by, request, digest } }
}

export function afterSkip({ hold, ...draft }: ReplyDraft, cause: SkipCause): ReplyDraft {
  return { ...draft, state: 'sent', ...(hold && { missed: { until: hold.until, cause } }) }
}

/** What was held for one unit's case is not published for another's, nor where nobody owes an answer. */
export function afterOtherCase(draft: ReplyDraft): ReplyDraft {
  return draft.hold ? afterSkip(draft, 'case') : draft
}
