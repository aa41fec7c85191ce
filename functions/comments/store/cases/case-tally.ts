import { isOpen } from '../../../../_includes/models/case.ts'
import type { CommentRecord } from '../../domain/monthly/comment-record.ts'
import { historyOf } from '../../domain/monthly/recorded-line.ts'
import { type CaseSummary, readSummary, summaryOf } from './case-summary.ts'

/** `o`: open, `c`: closed, `f`: refused, `w`: a reply without a case; then whether it was answered: 0 no, 1 yes, 2 in time. */
export const tallyCodes = ['c0', 'c1', 'c2', 'f0', 'f1', 'f2', 'o0', 'o1', 'o2', 'w1'] as const
type TallyCode = (typeof tallyCodes)[number]

/** Where a case counts, kept beside it and longer than its comment: totals are counted without reading any case. */
export interface CaseTally {
  /** '' for none. */
  readonly unit: string
  readonly name: string
  readonly code: TallyCode
  /** Of an open one; else ''. */
  readonly due: string
}

export interface CaseTotal extends Omit<CaseTally, 'due'> {
  readonly total: number
  /** How many of them are open past their day. */
  readonly late: number
}

/** `summary`: as it is kept; '' for none. */
export function tallyOf(summary: string): CaseTally | undefined {
  return summary === '' ? undefined : tallyOfCase(readSummary('', summary))
}

/** Nobody owes an answer to what is gone. */
function closed(tally: CaseTally): CaseTally {
  const { code } = tally
  return { ...tally, code: code.replace('o', 'c') as TallyCode, due: '' }
}

export function tallyOfRecord({ history, case: found }: CommentRecord): CaseTally | undefined {
  if (history) {
    const tally = tallyOf(summaryOf({ history: historyOf(history) }).text)
    return tally && closed(tally)
  }
  if (found === undefined) return undefined
  const { unit, answered, due } = found
  const code = answered === null ? 'c0' : answered <= due ? 'c2' : 'c1'
  return { unit: unit ?? '', name: unit ?? '', code, due: '' }
}

function tallyOfCase({ case: found, unit }: CaseSummary): CaseTally {
  const { key = '', name = '' } = unit ?? {}
  if (found === undefined) return { unit: key, name, code: 'w1', due: '' }
  const answered = found.answered === undefined ? 0 : found.onTime === true ? 2 : 1
  if (isOpen(found)) return { unit: key, name, code: `o${answered}`, due: found.due }
  return { unit: key, name, code: `${found.state === 'refused' ? 'f' : 'c'}${answered}`, due: '' }
}
