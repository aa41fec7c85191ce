import type { CaseUnit, SenderWord } from '../../../../_includes/models/case.ts'
import type { Verdict } from '../../../../_includes/models/comment.ts'
import type { Level } from '../../../../_includes/models/work-time.ts'
import { decisionsOf, type HistoryLine, linesInForce } from '../history.ts'

/** What figures need of a line of the history: no person and no words of anybody are in it. */
export type RecordedLine = { readonly at: string } & (
  | { readonly deed: Verdict; readonly reason?: string }
  | {
      readonly deed: 'case'
      readonly level: Level
      readonly unit: CaseUnit | null
      readonly due: string
      readonly refused?: true
    }
  | { readonly deed: 'publish-reply'; readonly unit: CaseUnit }
  | { readonly deed: 'remove-reply' }
  | { readonly deed: 'word'; readonly word: SenderWord; readonly due?: string }
)

export function recordedLines(history: readonly HistoryLine[]): readonly RecordedLine[] {
  return linesInForce(history).flatMap(recordedLine)
}

function recordedLine(line: HistoryLine): readonly RecordedLine[] {
  const { at } = line
  if (line.deed === 'case') {
    const { deed, level, unit, due, refused } = line
    return [{ deed, at, level, unit, due, ...(refused && { refused: true }) }]
  }
  if (line.deed === 'publish-reply') return [{ deed: line.deed, at, unit: line.unit }]
  if (line.deed === 'remove-reply') return [{ deed: line.deed, at }]
  if (line.deed === 'word') {
    const { deed, word, due } = line
    return [{ deed, at, word, ...(due !== undefined && { due }) }]
  }
  return decisionsOf([line]).map(({ verdict, reason }) => recordedVerdict(verdict, at, reason))
}

export function recordedVerdict(deed: Verdict, at: string, reason?: string): RecordedLine {
  return { deed, at, ...(reason !== undefined && { reason: reasonKey(reason) }) }
}

/** Reasons were once in words of staff's own, which may name somebody. */
export function reasonKey(reason: string): string {
  return /^[a-z0-9-]{1,40}$/.test(reason) ? reason : 'other'
}

/** As whoever counts reads a history: what nobody needs for that is empty. */
export function historyOf(lines: readonly RecordedLine[]): readonly HistoryLine[] {
  return lines.map((line, index) => {
    const start = { request: String(index), by: '', digest: '', version: index + 2 }
    if (line.deed === 'publish-reply') return { ...start, ...line, body: '' }
    if (line.deed !== 'case') return { ...start, ...line }
    const { refused, ...rest } = line
    return { ...start, ...rest, ...(refused && { refused: { to: '', reason: '' } }) }
  })
}
