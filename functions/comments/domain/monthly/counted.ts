import { type CaseUnit, isOpen } from '../../../../_includes/models/case.ts'
import type { Level } from '../../../../_includes/models/work-time.ts'
import { answerRecordOf } from '../cases/answer-record.ts'
import { quoteOf } from '../changes/mark.ts'
import { type Comment, publishedAt } from '../comment.ts'
import {
  type Decision,
  decisionsInForce,
  type HistoryLine,
  linesInForce,
  topicOf,
} from '../history.ts'

/** What the month's figures need of a comment. No person is in it. */
export interface Counted {
  readonly id: string
  readonly article: string
  readonly at: string
  readonly topic: string | null
  /** Whom its case, or its reply, counts for. */
  readonly unit: CaseUnit | null
  /** In their order, without what was undone. */
  readonly verdicts: readonly Pick<Decision, 'at' | 'verdict' | 'reason'>[]
  /** When a reply was first published, and whether a case's day had not passed. */
  readonly answered?: { readonly at: string; readonly onTime: boolean }
  /** When it was found to be nobody's here. */
  readonly refused?: string
  /** When its sender found the answer unclear. */
  readonly unclear?: string
  /** When it was erased or withdrawn. */
  readonly erased?: string
  /** Its case as it stood then; undefined where nobody owed an answer. */
  readonly openAt: (time: string) => OpenCase | undefined
  readonly quote?: { readonly at: string; readonly title: string; readonly body: string }
}

export interface OpenCase {
  readonly level: Level
  readonly opened: string
  readonly due: string
}

export function countedOf(comment: Comment): Counted {
  const { history } = comment
  const body = quoteOf(comment)
  return {
    ...countedHistory(comment, history),
    ...(body !== null && { quote: { at: publishedAt(comment), title: comment.title, body } }),
  }
}

export function countedHistory(
  { id, article, at }: Pick<Counted, 'id' | 'article' | 'at'>,
  history: readonly HistoryLine[],
): Counted {
  const lines = linesInForce(history)
  const { case: found, reply } = answerRecordOf(lines)
  const answered = firstAnswer(lines)
  const refused = found?.refused && lines.findLast((line) => 'refused' in line)?.at
  const unclear = lines.find((line) => line.deed === 'word' && line.word === 'unclear')?.at
  return {
    id,
    article,
    at,
    topic: topicOf(history),
    unit: (found ? found.counted : reply?.unit) ?? null,
    verdicts: decisionsInForce(history),
    ...(answered && { answered }),
    ...(refused !== undefined && { refused }),
    ...(unclear !== undefined && { unclear }),
    openAt: (time) => openCase(lines, time),
  }
}

/** Of a reply without a case it is never said that it came in time. */
function firstAnswer(lines: readonly HistoryLine[]): Counted['answered'] {
  const index = lines.findIndex(({ deed }) => deed === 'publish-reply')
  const at = lines[index]?.at
  if (at === undefined) return undefined
  const due = answerRecordOf(lines.slice(0, index)).case?.due
  return { at, onTime: due !== undefined && at <= due }
}

function openCase(lines: readonly HistoryLine[], time: string): OpenCase | undefined {
  const { case: found } = answerRecordOf(lines.filter(({ at }) => at < time))
  if (found === undefined || !isOpen(found)) return undefined
  const { level, opened, due } = found
  return { level, opened, due }
}
