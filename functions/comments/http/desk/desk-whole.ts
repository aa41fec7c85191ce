import { deskNoticePage, erasedWords } from '../../../../_includes/layouts/desk/desk-notice.ts'
import { deskWholeDonePage, deskWholePage } from '../../../../_includes/layouts/desk/desk-whole.ts'
import { count } from '../../../../_includes/format/format.ts'
import { deskStrings as words } from '../../../../_includes/strings/desk.ts'
import { page } from '../shared/answer.ts'
import type { Comment } from '../../domain/comment.ts'
import { followUp } from '../../actions/decide.ts'
import { atDesk } from './desk.ts'
import { requestOf } from './desk-done.ts'
import { stateOf } from './desk-queue.ts'
import { readErasures } from '../../actions/erasing.ts'
import { readOrder } from './moderation.ts'
import type { Services } from '../../actions/services.ts'
import type { Settled } from '../../store/store.ts'
import { first, type Fields } from '../../domain/submission.ts'

/** So many are settled by one form (what their names take is less than a body may be), and so many looked at to find them. */
const most = { settled: 1000, looked: 10_000 }
/** So many in one atomic step. */
const step = 100

type Filter = ReturnType<typeof filterOf>

/** `GET /kiem-duyet/tat-ca/`: all that a list or search finds, named as it is now, before anything is done to it. */
export const showWhole = atDesk(async ({ url, services }, { name }) => {
  const filter = filterOf(url)
  const { comments, more } = await collect(filter, services)
  const times = comments.map(({ at }) => at).sort()
  const whole = {
    ...filter,
    moderator: name,
    marks: comments.map(({ id, version }) => `${id}.${version}`),
    span: [times[0] ?? '', times.at(-1) ?? ''] as const,
    sample: comments.slice(0, 10),
    more,
    request: services.newId(),
  }
  return page(deskWholePage(services.site, whole))
})

/** `POST /kiem-duyet/tat-ca/`: settles exactly what the form names. To approve is for what was read, so not for this. */
export const settleWhole = atDesk(async ({ url, client, services }, { name }, fields) => {
  const at = new Date(services.now()).toISOString()
  const steps = stepsOf(fields, name, at, services)
  if (typeof steps === 'string') return page(deskNoticePage(services.site, name, [steps]), 422)
  const settled: Settled[] = []
  for (const take of steps) settled.push(...(await take()))
  followUp(settled, client, services)
  const verdict = first(fields, 'verdict')
  const done = settled.filter(({ outcome }) => outcome === 'done' || outcome === 'repeated')
  const told = verdict === 'erase' ? erasedWords(settled) : settledWords(settled, done.length)
  const undo =
    verdict === 'reject' ? done.map(({ comment, version }) => `${comment}.${version}`) : []
  const again = { undo, request: services.newId() }
  return page(deskWholeDonePage(services.site, filterOf(url), name, told, again))
})

/** Each step on its own, or why nothing is done. */
function stepsOf(
  fields: Fields,
  by: string,
  at: string,
  { store }: Services,
): (() => Promise<readonly Settled[]>)[] | string {
  const [request, verdict] = [first(fields, 'request'), first(fields, 'verdict')]
  const marks = first(fields, 'marks').split(' ').slice(0, most.settled)
  const [reason, why] = [first(fields, 'reason'), first(fields, 'why')]
  if (verdict === 'approve') return words.wholeUnseen
  if (verdict === 'erase') {
    const sure = first(fields, 'sure') === 'yes'
    const lots = portions(marks).map((each) => {
      const comments = each.map((mark) => mark.split('.')[0])
      return readErasures({ request, comments, reason: why }, by, at)
    })
    const orders = lots.filter((lot) => lot !== undefined)
    if (!sure || orders.length < lots.length) return words.wholeUnclear
    return orders.map((lot) => () => store.erase(lot))
  }
  if (verdict === 'reject' && reason === '') return words.wholeUnclear
  const orders = marks.flatMap((mark) => {
    const [comment = '', version] = mark.split('.')
    const order = {
      request: requestOf(request, comment),
      comment,
      version: Number(version),
      verdict,
    }
    return readOrder(verdict === 'reject' ? { ...order, reason } : order, by, at)
  })
  if (orders.length < marks.length) return words.wholeUnclear
  return portions(orders).map((lot) => () => store.decide(lot))
}

function settledWords(settled: readonly Settled[], done: number): readonly string[] {
  const of = (wanted: Settled['outcome']): number =>
    settled.filter(({ outcome }) => outcome === wanted).length
  const [conflicts, missing] = [of('conflict'), of('missing')]
  return [
    words.settled(count(done)),
    ...(conflicts > 0 ? [words.conflicts(count(conflicts))] : []),
    ...(missing > 0 ? [words.missing(count(missing))] : []),
  ]
}

function portions<Thing>(things: readonly Thing[]): (readonly Thing[])[] {
  return Array.from({ length: Math.ceil(things.length / step) }, (_, index) =>
    things.slice(index * step, (index + 1) * step),
  )
}

async function collect(
  filter: Filter,
  { store }: Services,
): Promise<{ readonly comments: readonly Comment[]; readonly more: boolean }> {
  const comments: Comment[] = []
  let after: string | null = null
  for (let looked = 0; ;) {
    const { state, q, article } = filter
    const found: Awaited<ReturnType<typeof store.queue>> = await store.queue({
      state,
      limit: 200,
      ...(after !== null && { after }),
      ...(q !== '' && { q }),
      ...(article !== '' && { article }),
    })
    comments.push(...found.comments)
    looked += found.looked
    after = found.next
    if (after === null || comments.length >= most.settled || looked >= most.looked)
      return {
        comments: comments.slice(0, most.settled),
        more: after !== null || comments.length > most.settled,
      }
  }
}

function filterOf(url: URL) {
  const { searchParams: query } = url
  return {
    state: stateOf(query.get('state')),
    q: query.get('q')?.trim() ?? '',
    article: query.get('article') ?? '',
  }
}
