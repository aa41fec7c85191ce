import type {
  DeskCase,
  DeskReply,
  ListedCase,
  ListedReply,
} from '../../../../_includes/models/case.ts'
import type { AnswerRecord, Case, Reply, ReplyDraft } from './answer-record.ts'

interface Shown {
  readonly case?: ListedCase
  readonly reply?: ListedReply
}

/** As readers see it. */
export function shownRecord({ case: found, reply }: AnswerRecord): Shown {
  return { ...(found && { case: shownCase(found) }), ...(reply && { reply: shownReply(reply) }) }
}

function shownCase({ state, unit, due, extended, refused }: Case): ListedCase {
  return { state, unit: unit?.name ?? null, due, ...(extended && { extended }), ...refused }
}

function shownReply({ unit, ...reply }: Reply): ListedReply {
  return { unit: unit.name, ...reply }
}

/** As staff see it. */
export function deskRecord({ case: found, draft, reply, word }: AnswerRecord): {
  readonly case?: DeskCase
  readonly reply?: DeskReply
} {
  const answer = {
    ...(draft && { draft: deskDraft(draft) }),
    ...(reply && { published: shownReply(reply) }),
    ...(word && { word }),
  }
  return {
    ...(found && { case: deskCase(found) }),
    ...((draft ?? reply ?? word) && { reply: answer }),
  }
}

function deskDraft({ unit, hold, ...draft }: ReplyDraft): NonNullable<DeskReply['draft']> {
  const held = hold && { until: hold.until, heldBy: hold.by }
  return { ...draft, unit: unit.key, unitName: unit.name, ...held }
}

function deskCase(seen: Case): DeskCase {
  const { unit, refused, wasPassed: _, counted: __, onTime: ___, from: ____, ...found } = seen
  const named = { unit: unit?.key ?? null, ...(unit && { unitName: unit.name }) }
  return { ...found, ...named, ...refused }
}
