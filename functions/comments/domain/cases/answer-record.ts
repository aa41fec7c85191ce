import type {
  CaseRefusal,
  CaseState,
  CaseUnit,
  DraftState,
  MissedHour,
  SenderWord,
} from '../../../../_includes/models/case.ts'
import type { Level } from '../../../../_includes/models/work-time.ts'
import { isAnswerLine, type AnswerLine, type Line } from './lines.ts'
import { afterDraft, afterHold, afterOtherCase, afterSkip } from './draft-record.ts'

export interface Case {
  readonly state: CaseState
  readonly level: Level
  readonly unit: CaseUnit | null
  /** Whom it counts for: where it was refused, who had it before. */
  readonly counted: CaseUnit | null
  readonly opened: string
  /** From when its day is counted: its opening, or when the answer was not clear. */
  readonly from: string
  readonly due: string
  /** Some unit has had it, so that its day is somebody's. */
  readonly wasPassed: boolean
  readonly extended?: true
  readonly refused?: CaseRefusal
  /** When it was first answered. */
  readonly answered?: string
  /** By the day that was due then. */
  readonly onTime?: boolean | undefined
  /** Who gave it to whoever has it. */
  readonly by: string
}

export interface ReplyText {
  readonly unit: CaseUnit
  readonly body: string
}

/** By whom and of which text, and from when on. */
interface ReplyHold extends Pick<Line, 'by' | 'request' | 'digest'> {
  readonly until: string
}

export interface ReplyDraft extends ReplyText {
  readonly by: string
  readonly at: string
  readonly state: DraftState
  /** Where it is held. */
  readonly hold?: ReplyHold
  readonly missed?: MissedHour
}

export interface Reply extends ReplyText {
  /** When it was first published. */
  readonly at: string
  readonly corrected?: string
}

interface Word {
  readonly word: SenderWord
  readonly text?: string
  readonly at: string
}

export interface UnitLink {
  readonly hash: string
  readonly remark?: string
}

/** What became of a comment's question, reckoned from its history. */
export interface AnswerRecord {
  readonly case?: Case
  readonly draft?: ReplyDraft
  readonly reply?: Reply
  /** Of whoever asked. */
  readonly word?: Word
  /** The one that opens: it ends when its unit has the case no longer. */
  readonly link?: UnitLink
}

/** `lines`: without those that were undone. */
export function answerRecordOf(
  lines: readonly (AnswerLine | { readonly deed: string })[],
): AnswerRecord {
  return lines.filter(isAnswerLine).reduce<AnswerRecord>(after, {})
}

export type LineOf<Deed> = Extract<AnswerLine, { readonly deed: Deed }>

function after(record: AnswerRecord, line: AnswerLine): AnswerRecord {
  switch (line.deed) {
    case 'case':
      return afterCaseLine(record, line)
    case 'link': {
      const { link: hash, remark } = line
      return { ...record, link: { hash, ...(remark !== undefined && { remark }) } }
    }
    case 'draft-reply':
      return { ...record, draft: afterDraft(record.draft, line) }
    case 'hold-reply':
      return record.draft ? { ...record, draft: afterHold(record.draft, line) } : record
    case 'skip-reply':
      return record.draft ? { ...record, draft: afterSkip(record.draft, line.cause) } : record
    case 'publish-reply':
      return afterPublication(record, line)
    case 'remove-reply':
      return afterRemoval(record)
    case 'word':
      return afterWord(record, line)
  }
}

function afterCaseLine(record: AnswerRecord, line: LineOf<'case'>): AnswerRecord {
  const { link: before, draft, ...rest } = record
  const link = line.link === undefined ? before : { hash: line.link }
  const isSameUnit = record.case?.unit?.key === line.unit?.key
  const stays = line.link !== undefined || (!line.refused && isSameUnit)
  return {
    ...rest,
    case: afterCase(record.case, line),
    ...(draft && { draft: isOfCase(draft, line, isSameUnit) ? draft : afterOtherCase(draft) }),
    ...(link && stays && { link }),
  }
}

function isOfCase({ unit }: ReplyDraft, line: LineOf<'case'>, isSameUnit: boolean): boolean {
  return !line.refused && (isSameUnit || line.unit?.key === unit.key)
}

function afterCase(before: Case | undefined, line: LineOf<'case'>): Case {
  const { level, unit, due, refused, by } = line
  const state = refused ? 'refused' : unit === null ? 'received' : 'passed'
  const wasExtended = before?.wasPassed === true && before.due < due
  return {
    ...(before?.answered !== undefined && { answered: before.answered, onTime: before.onTime }),
    state,
    level,
    unit,
    counted: refused ? (before?.counted ?? null) : unit,
    opened: before?.opened ?? line.at,
    from: before?.from ?? line.at,
    due,
    wasPassed: before?.wasPassed === true || unit !== null,
    ...((wasExtended || before?.extended) && { extended: true }),
    ...(refused && { refused }),
    by,
  }
}

function afterPublication(
  { case: found, reply, word }: AnswerRecord,
  { unit, body, at }: LineOf<'publish-reply'>,
): AnswerRecord {
  const isFirst = reply === undefined
  return {
    ...(word && { word }),
    ...(found && { case: answered(found, unit, at) }),
    reply: { unit, body, at: reply?.at ?? at, ...(!isFirst && { corrected: at }) },
  }
}

function answered(before: Case, unit: CaseUnit, at: string): Case {
  const { refused: _, ...found } = before
  const own = found.unit ?? unit
  return {
    ...found,
    state: 'answered',
    unit: own,
    counted: own,
    wasPassed: true,
    answered: found.answered ?? at,
    onTime: found.onTime ?? at <= found.due,
  }
}

function afterWord(record: AnswerRecord, { word, said, due, at }: LineOf<'word'>): AnswerRecord {
  const { case: found } = record
  const text = said === undefined ? undefined : Buffer.from(said, 'base64url').toString()
  return {
    ...record,
    word: { word, ...(text !== undefined && { text }), at },
    ...(found && due !== undefined && { case: { ...found, state: 'passed', due, from: at } }),
  }
}

function afterRemoval(before: AnswerRecord): AnswerRecord {
  const { case: found, reply: _, ...record } = before
  if (found === undefined) return record
  const { answered: __, onTime: ___, ...rest } = found
  return { ...record, case: { ...rest, state: 'passed' } }
}
