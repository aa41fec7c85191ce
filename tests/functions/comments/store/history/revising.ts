import type { Comment } from '../../../../../functions/comments/domain/comment.ts'
import { usualWorkTime } from '../../../../../_includes/models/work-time.ts'
import { withEdit } from '../../../../../functions/comments/domain/changes/edit.ts'
import {
  withDismissal,
  withObjection,
} from '../../../../../functions/comments/domain/changes/objection.ts'
import { withQuote, withTopic } from '../../../../../functions/comments/domain/changes/mark.ts'
import {
  withDueReply,
  withPublication,
} from '../../../../../functions/comments/domain/changes/publication.ts'
import { withAnswerLine, withCase } from '../../../../../functions/comments/domain/changes/case.ts'
import { withUndo } from '../../../../../functions/comments/domain/changes/undo.ts'
import type { ActionResult, Store } from '../../../../../functions/comments/store/store.ts'
import { newComment, WORDS } from './submissions.ts'
import type { Action, LiveComment, Step, World } from './world.ts'
import { hashOf, iso } from './world.ts'

export const revisingActions: Readonly<Record<string, Action>> = {
  'revise done': (world) => revise(world, world.random.pick(world.live), anyChange(world)),
  'revise repeated': (world) => {
    const target = world.random.pick(world.live.filter(({ requests }) => requests.length > 0))
    return revise(world, target, edit(world, world.random.pick(target.requests)))
  },
  'revise conflict': (world) => revise(world, world.random.pick(world.live), anyChange(world), 99),
  'revise missing': (world) =>
    revise(world, { comment: newComment(world) }, edit(world, world.random.fresh('edit'))),
}

type Change = (before: Comment) => Comment

function anyChange(world: World): Change {
  if (world.random.chance(0.4)) return undo(world)
  if (world.random.chance(0.3)) return mark(world)
  if (world.random.chance(0.2)) return publication(world)
  return world.random.chance(0.5) ? answer(world) : edit(world, world.random.fresh('edit'))
}

function edit(world: World, request: string): Change {
  const { random, now } = world
  const words = () => Array.from({ length: 1 + random.number(6) }, () => random.pick(WORDS))
  const text = { title: words().join(' '), body: words().join('\n') }
  const held = random.chance(0.3) ? (['capitals'] as const) : []
  const flags = held.map((code) => ({ code, field: 'title', start: 0, end: 1 }) as const)
  const approve = random.chance(0.5)
  return (before) =>
    withEdit(before, { ...text, held, flags, approve, request, by: 'Lan', at: iso(now) })
}

/** A topic, or a passage for the month's report. */
function mark(world: World): Change {
  const { random, now } = world
  const by = { request: random.fresh('mark'), by: 'Lan', at: iso(now) }
  const topic = random.pick(['Kinh tế', 'Xã hội', null])
  if (random.chance(0.4))
    return (before) =>
      withObjection(before, 'Xin đọc lại', by) ??
      withDismissal(before, by) ??
      withTopic(before, topic, by)
  if (random.chance(0.5)) return (before) => withTopic(before, topic, by)
  return (before) => {
    const passage = topic === null ? null : (before.body.split('\n')[0] ?? '')
    return withQuote(before, passage, by) ?? withTopic(before, topic, by)
  }
}

/** Opens a case, passes it on or refuses it; or drafts, publishes or takes down a reply. */
function answer(world: World): Change {
  const { random, now } = world
  const actor = { request: random.fresh('answer'), by: random.pick(['Lan', 'Hoà']), at: iso(now) }
  const unit = random.pick([null, { key: 'ubnd', name: 'UBND' }, { key: 'tri', name: 'Trị' }])
  const level = random.pick(['urgent', 'normal', 'complex'] as const)
  const refused = random.chance(0.2) ? { to: 'Sở', reason: 'khác "cấp"' } : undefined
  const order = { ...actor, level, unit, ...(refused && { refused }) }
  const text = { unit: unit ?? { key: 'ubnd', name: 'UBND' }, body: random.pick(WORDS) }
  const said = Buffer.from(random.pick(WORDS)).toString('base64url')
  const link = hashOf(random.fresh('link'))
  const deed = random.pick([
    'case',
    'case',
    'link',
    'word',
    'draft-reply',
    'publish-reply',
    'remove-reply',
  ] as const)
  return (before) => {
    if (deed === 'link') return withAnswerLine(before, actor, { deed, link })
    if (deed === 'word') return withAnswerLine(before, actor, { deed, word: 'unclear', said })
    if (deed === 'remove-reply') return withAnswerLine(before, actor, { deed })
    if (deed !== 'case') return withAnswerLine(before, actor, { deed, ...text })
    const next = withCase(before, order, { time: usualWorkTime, editor: true })
    return typeof next === 'string'
      ? withAnswerLine(before, actor, { deed: 'draft-reply', ...text })
      : next
  }
}

/** Publishes or holds the draft that stands, or does what is due of it; else there is one afterwards. */
function publication(world: World): Change {
  const { random, now } = world
  const actor = { request: random.fresh('hold'), by: 'Lan', at: iso(now) }
  const until = random.chance(0.8) ? iso(now + random.number(900_000)) : undefined
  const text = { unit: { key: 'ubnd', name: 'UBND' }, body: random.pick(WORDS) }
  return (before) => {
    const due = withDueReply(before, iso(now))
    const next = due ?? withPublication(before, { ...actor, until })
    return typeof next === 'string' || 'refused' in next
      ? withAnswerLine(before, actor, { deed: 'draft-reply', ...text, sent: true })
      : next
  }
}

/** Of the last deed where that can be undone, else another edit. */
function undo(world: World): Change {
  const other = edit(world, world.random.fresh('edit'))
  return (before) => {
    const last = before.history.at(-1)
    const { request = '', by = '', at = iso(world.now) } = last ?? {}
    return withUndo(before, { request, by, at }) ?? other(before)
  }
}

/** `ahead`: of a version that is not there. */
function revise(
  world: World,
  { comment }: Pick<LiveComment, 'comment'>,
  change: Change,
  ahead = 0,
): Step {
  return {
    method: 'revise',
    input: { comment, ahead },
    async run(store: Store) {
      const before = (await store.find(comment.id)) ?? comment
      const seen = { ...before, version: before.version + ahead }
      return store.revise([{ before: seen, next: change(seen) }])
    },
    outcomes: (results: readonly ActionResult[]) => results.map(({ outcome }) => outcome),
    learn([result]: readonly ActionResult[]) {
      if (result?.listed) world.revision += 1
      if (result?.answers) world.revision += 1
      const target = world.live.find((live) => live.comment.id === comment.id)
      if (result?.outcome !== 'done' || !target || result.state === null) return
      Object.assign(target, { state: result.state, version: result.version })
    },
  }
}
