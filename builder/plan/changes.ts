import type { Entry } from '../index/entry.ts'
import type { Visibility } from './plan.ts'

export interface Change {
  readonly path: string
  readonly before: Entry | undefined
  readonly after: Entry | undefined
  readonly was: Visibility
  readonly is: Visibility
}

/** Drafts and embargoed articles come and go without any page knowing. */
export function isVisibleChange({ was, is }: Change): boolean {
  return was !== 'unseen' || is !== 'unseen'
}

export function describeChange({ path, before, after, was, is }: Change): string {
  if (was !== is) return `${path} ${placed(was, is, after)}`
  const [one, other] = [before?.article, after?.article]
  if (one === undefined || other === undefined) return `${path} changed`
  if (one.title !== other.title) return `${path} was retitled`
  if (one.at.instant !== other.at.instant) return `${path} moved in time`
  if (one.section !== other.section) return `${path} moved to another section`
  return `${path} was edited`
}

function placed(was: Visibility, is: Visibility, after: Entry | undefined): string {
  if (is === 'gone') return after?.article.withdrawn === undefined ? 'expired' : 'was withdrawn'
  if (is === 'live') return was === 'gone' ? 'came back' : 'is new'
  return after === undefined ? 'was deleted' : 'is not published any more'
}
