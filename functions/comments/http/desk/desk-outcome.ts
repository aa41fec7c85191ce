import type { WrittenFilter } from '../../../../_includes/models/desk/desk-filter.ts'
import { deskAddress } from '../../../../_includes/parts/desk/desk-address.ts'
import type { DeskOutcome } from '../../../../_includes/models/desk/desk-queue.ts'
import type { Services } from '../../actions/services.ts'
import type { Comment } from '../../domain/comment.ts'
import type { ActionResult } from '../../store/store.ts'
import { withLabel } from './desk-comment.ts'
import { isUndoable } from '../../domain/changes/undo.ts'
import type { HistoryLine } from '../../domain/history.ts'
import { isId } from '../../domain/uuid.ts'

/** More are only counted. */
const othersShown = 10

/** The address names the request, never its outcome. */
export function outcomeAddress(
  filter: Pick<WrittenFilter, 'state'> & Partial<WrittenFilter>,
  request: string,
  results: readonly ActionResult[],
): string {
  const { searchParams: query, pathname } = new URL(deskAddress(filter), 'https://desk')
  query.set('viec', request)
  for (const { comment } of results) query.append('y', comment)
  return `${pathname}?${query.toString()}`
}

/** Those that it is about; none where it names no request. */
export function outcomeIds(query: URLSearchParams): readonly string[] {
  return query.get('viec') ? query.getAll('y').filter(isId).slice(0, 100) : []
}

/** From the comments themselves: a link must not claim that they were decided, nor offer to undo others' decisions. */
export function deskOutcomeOf(
  query: URLSearchParams,
  comments: readonly Comment[],
  moderator: string,
  { now, site }: Services,
): DeskOutcome | undefined {
  const request = query.get('viec') ?? ''
  const ids = outcomeIds(query)
  if (ids.length === 0) return undefined
  const order = { request, by: moderator, at: new Date(now()).toISOString() }
  const isOwn = (line: HistoryLine): boolean => line.request === request && line.by === moderator
  const others = comments.filter(({ history }) => !history.some(isOwn))
  const own = comments.flatMap(({ history }) => {
    const line = history.find(isOwn)
    return line ? [{ line, last: line === history.at(-1) }] : []
  })
  return {
    settled: own.length,
    conflicts: others.length,
    others: others.slice(0, othersShown).map(({ id, title, history }) => {
      return { id, title, history: history.slice(-1).map((line) => withLabel(line, site)) }
    }),
    missing: ids.length - comments.length,
    ...(own.some(({ line, last }) => last && isUndoable(line, order)) && { undo: request }),
  }
}
