import { deskNoticePage, erasedWords } from '../../../../_includes/layouts/desk/desk-notice.ts'
import {
  deskAllMatchingDonePage,
  deskAllMatchingPage,
} from '../../../../_includes/layouts/desk/desk-all-matching.ts'
import { count } from '../../../../_includes/format/format.ts'
import { deskStrings as words } from '../../../../_includes/strings/desk.ts'
import { page } from '../shared/responses.ts'
import type { Comment } from '../../domain/comment.ts'
import { followUp } from '../../actions/decide.ts'
import { signedInPage } from './pages.ts'
import { requestIdOf } from './desk-outcome.ts'
import { readState } from './desk-queue.ts'
import { readErasures } from '../../actions/erase.ts'
import { readDecision } from './api.ts'
import type { Services } from '../../actions/services.ts'
import type { Settled } from '../../store/store.ts'
import { first, type Fields } from '../../domain/submission.ts'

/** `decided` by one form, as ids must fit into a body; `scanned` to find them. */
const limits = { decided: 1000, scanned: 10_000 }
const step = 100

type Filter = ReturnType<typeof readFilter>

export const showAllMatching = signedInPage(async ({ url, services }, { name }) => {
  const filter = readFilter(url)
  const { comments, more } = await collectMatching(filter, services)
  const times = comments.map(({ at }) => at).sort()
  const matching = {
    ...filter,
    moderator: name,
    marks: comments.map(({ id, version }) => `${id}.${version}`),
    span: [times[0] ?? '', times.at(-1) ?? ''] as const,
    sample: comments.slice(0, 10),
    more,
    request: services.newId(),
  }
  return page(deskAllMatchingPage(services.site, matching))
})

/** Exactly what the form names. Never approves: nobody has read them. */
export const decideAllMatching = signedInPage(
  async ({ url, client, services }, { name }, fields) => {
    const at = new Date(services.now()).toISOString()
    const steps = stepsOf(fields, name, at, services)
    if (typeof steps === 'string') return page(deskNoticePage(services.site, name, [steps]), 422)
    const settled: Settled[] = []
    for (const take of steps) settled.push(...(await take()))
    followUp(settled, client, services)
    const verdict = first(fields, 'verdict')
    const done = settled.filter(({ outcome }) => outcome === 'done' || outcome === 'repeated')
    const sentences =
      verdict === 'erase' ? erasedWords(settled) : outcomeSentences(settled, done.length)
    const undo =
      verdict === 'reject' ? done.map(({ comment, version }) => `${comment}.${version}`) : []
    const again = { undo, request: services.newId() }
    return page(deskAllMatchingDonePage(services.site, readFilter(url), name, sentences, again))
  },
)

function stepsOf(
  fields: Fields,
  by: string,
  at: string,
  { store }: Services,
): (() => Promise<readonly Settled[]>)[] | string {
  const [request, verdict] = [first(fields, 'request'), first(fields, 'verdict')]
  const marks = first(fields, 'marks').split(' ').slice(0, limits.decided)
  const [reason, why] = [first(fields, 'reason'), first(fields, 'why')]
  if (verdict === 'approve') return words.wholeUnseen
  if (verdict === 'erase') {
    const sure = first(fields, 'sure') === 'yes'
    const chunks = chunksOf(marks).map((each) => {
      const comments = each.map((mark) => mark.split('.')[0])
      return readErasures({ request, comments, reason: why }, by, at)
    })
    const orders = chunks.filter((chunk) => chunk !== undefined)
    if (!sure || orders.length < chunks.length) return words.wholeUnclear
    return orders.map((chunk) => () => store.erase(chunk))
  }
  if (verdict === 'reject' && reason === '') return words.wholeUnclear
  const orders = marks.flatMap((mark) => {
    const [comment = '', version] = mark.split('.')
    const order = {
      request: requestIdOf(request, comment),
      comment,
      version: Number(version),
      verdict,
    }
    return readDecision(verdict === 'reject' ? { ...order, reason } : order, by, at)
  })
  if (orders.length < marks.length) return words.wholeUnclear
  return chunksOf(orders).map((chunk) => () => store.decide(chunk))
}

function outcomeSentences(settled: readonly Settled[], done: number): readonly string[] {
  const of = (wanted: Settled['outcome']): number =>
    settled.filter(({ outcome }) => outcome === wanted).length
  const [conflicts, missing] = [of('conflict'), of('missing')]
  return [
    words.settled(count(done)),
    ...(conflicts > 0 ? [words.conflicts(count(conflicts))] : []),
    ...(missing > 0 ? [words.missing(count(missing))] : []),
  ]
}

function chunksOf<Thing>(things: readonly Thing[]): (readonly Thing[])[] {
  return Array.from({ length: Math.ceil(things.length / step) }, (_, index) =>
    things.slice(index * step, (index + 1) * step),
  )
}

async function collectMatching(
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
    if (after === null || comments.length >= limits.decided || looked >= limits.scanned)
      return {
        comments: comments.slice(0, limits.decided),
        more: after !== null || comments.length > limits.decided,
      }
  }
}

function readFilter(url: URL) {
  const { searchParams: query } = url
  return {
    state: readState(query.get('state')),
    q: query.get('q')?.trim() ?? '',
    article: query.get('article') ?? '',
  }
}
