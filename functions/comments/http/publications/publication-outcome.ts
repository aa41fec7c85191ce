import type { PublicationOutcome } from '../../../../_includes/models/desk/desk-publications.ts'
import type { Services } from '../../actions/services.ts'
import { isUndoable } from '../../domain/changes/undo.ts'
import { isId } from '../../domain/uuid.ts'
import { mostReplies } from './read-publication.ts'

/** From the comments themselves: a link must not claim that anything was published. */
export async function readPublicationOutcome(
  query: URLSearchParams,
  moderator: string,
  { store, now }: Pick<Services, 'store' | 'now'>,
): Promise<PublicationOutcome | undefined> {
  const request = query.get('viec') ?? ''
  const ids = query.getAll('y').filter(isId).slice(0, mostReplies)
  if (request === '' || ids.length === 0) return undefined
  const comments = await store.findAll(ids)
  const order = { request, by: moderator, at: new Date(now()).toISOString() }
  const lines = comments.map(({ id, title, history }) => ({
    id,
    title,
    line: history.find((line) => line.request === request && line.by === moderator),
    last: history.at(-1),
  }))
  const count = (deed: string): number => lines.filter(({ line }) => line?.deed === deed).length
  const canUndo = lines.some(({ line, last }) => line && line === last && isUndoable(line, order))
  return {
    published: count('publish-reply'),
    holding: count('hold-reply'),
    released: count('draft-reply'),
    leftOut: lines.filter(({ line }) => line === undefined),
    ...(canUndo && { undo: request }),
  }
}
