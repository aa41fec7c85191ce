import { roles } from '../../../../../_includes/models/roles.ts'
import type {
  Removal,
  RoleChange,
} from '../../../../../functions/comments/store/moderators-store.ts'
import type { Action, Step, World } from './world.ts'
import { hashOf, iso, retain } from './world.ts'

export const MODERATORS = ['Lan', 'Minh-Đức', 'Hoà']
const IDLE_SECONDS = 7200
const LOOK_STEP = 60_000

export const moderatorActions: Readonly<Record<string, Action>> = {
  'addCode done': addCode,
  'openSession opened': openOne,
  'openSession again': openAgain,
  'openSession refused': (world) => openSession(world, hashOf(world.random.fresh('code'))),
  'findSession found': (world) => withAlive(world, ({ hash }) => findSession(world, hash)),
  'findSession unknown': (world) => {
    const dead = world.sessions.filter((session) => !isAlive(world, session))
    const target = dead.length > 0 && world.random.chance(0.5)
    const hash = target ? world.random.pick(dead).hash : hashOf(world.random.fresh('session'))
    return findSession(world, hash)
  },
  'listSessions some': (world) =>
    withAlive(world, ({ moderator }) => listSessions(world, moderator)),
  'listSessions none': (world) => listSessions(world, world.random.fresh('nobody')),
  'endSession true': (world) =>
    withAlive(world, ({ moderator, hash }) => endSession(world, moderator, hash.slice(0, 12))),
  'endSession false': (world) =>
    endSession(world, 'Lan', hashOf(world.random.fresh('session')).slice(0, 12)),
  'people asked': askWho,
  'changeRole done': (world) => changeRole(world, world.random.pick(MODERATORS)),
  'changeRole refused': (world) => changeRole(world, world.random.fresh('nobody')),
  'removePeople some': (world) => removePeople(world, world.random.pick(MODERATORS)),
  'removePeople none': (world) =>
    removePeople(world, world.random.chance(0.3) ? '' : world.random.fresh('nobody')),
}

type Session = World['sessions'][number]

function openOne(world: World): Step {
  const usable = world.codes.filter(({ expires }) => expires > world.now)
  return usable.length > 0 ? openSession(world, world.random.pick(usable).hash) : addCode(world)
}

function withAlive(world: World, deed: (session: Session) => Step): Step {
  const alive = world.sessions.filter((session) => isAlive(world, session))
  return alive.length > 0 ? deed(world.random.pick(alive)) : openOne(world)
}

function isAlive({ now }: World, { seen, until }: Session): boolean {
  return now < until && now < seen + IDLE_SECONDS * 1000
}

function addCode(world: World): Step {
  const hash = hashOf(world.random.fresh('code'))
  const input = {
    hash,
    moderator: world.random.pick(MODERATORS),
    role: world.random.pick(roles),
    expires: world.now + 600_000,
    at: iso(world.now),
    by: 'operator',
  }
  return {
    method: 'addCode',
    input,
    run: (store) => store.addCode(input),
    outcomes: () => ['done'],
    learn: () => void world.codes.push(input),
  }
}

function openSession(world: World, code: string, before?: Session): Step {
  const session = before?.hash ?? hashOf(world.random.fresh('session'))
  const { now } = world
  const former = world.random.chance(0.2) ? world.sessions.at(-1)?.hash : undefined
  const input = {
    code,
    session,
    ...(former !== undefined && { former }),
    now,
    idleSeconds: IDLE_SECONDS,
    lifeSeconds: 4 * IDLE_SECONDS,
    device: world.random.pick([null, 'Firefox trên Windows', 'Chrome trên Android']),
  }
  return {
    method: 'openSession',
    input,
    run: (store) => store.openSession(input),
    outcomes: (reply: unknown) => [
      reply === undefined ? 'refused' : before === undefined ? 'opened' : 'again',
    ],
    learn(reply: { readonly moderator: string; readonly session: string } | undefined) {
      const target = world.codes.findIndex(({ hash }) => hash === code)
      if (target >= 0) world.codes.splice(target, 1)
      if (reply?.session !== session || before !== undefined) return
      const replaced = world.sessions.find(({ hash }) => hash === former)
      if (replaced) replaced.until = 0
      const until = now + 4 * IDLE_SECONDS * 1000
      world.sessions.push({ hash: session, moderator: reply.moderator, code, seen: now, until })
    },
  }
}

/** The same press twice; where the last one is long ago, a first one. */
function openAgain(world: World): Step {
  const last = world.sessions.findLast((session) => isAlive(world, session))
  const recent = last !== undefined && world.now < last.until - 4 * IDLE_SECONDS * 1000 + 30_000
  return recent ? openSession(world, last.code, last) : openOne(world)
}

function findSession(world: World, hash: string): Step {
  const { now } = world
  return {
    method: 'findSession',
    input: [hash, now],
    run: (store) => store.findSession(hash, now),
    outcomes: (reply: unknown) => [reply === undefined ? 'unknown' : 'found'],
    learn(reply: unknown) {
      const target = world.sessions.find((session) => session.hash === hash)
      if (target && reply !== undefined && now - target.seen > LOOK_STEP) target.seen = now
    },
  }
}

function listSessions(world: World, moderator: string): Step {
  const { now } = world
  return {
    method: 'listSessions',
    input: [moderator, now],
    run: (store) => store.listSessions(moderator, now),
    outcomes: (reply: readonly unknown[]) => [reply.length > 0 ? 'some' : 'none'],
  }
}

function endSession(world: World, moderator: string, id: string): Step {
  const at = iso(world.now)
  return {
    method: 'endSession',
    input: [moderator, id, at],
    run: (store) => store.endSession(moderator, id, at),
    outcomes: (reply: boolean) => [String(reply)],
    learn() {
      const target = world.sessions.find(({ hash }) => hash.startsWith(id))
      if (target) target.until = 0
    },
  }
}

function askWho(world: World): Step {
  const { now } = world
  return {
    method: 'people',
    input: now,
    run: (store) => store.people(now),
    outcomes: () => ['asked'],
  }
}

function removePeople(world: World, name: string): Step {
  const order = { name, at: iso(world.now), by: 'operator' }
  return {
    method: 'removePeople',
    input: order,
    run: (store) => store.removePeople(order),
    outcomes: (reply: Removal) => [
      reply.outcome === 'done' && reply.removed.length > 0 ? 'some' : 'none',
    ],
    learn(reply: Removal) {
      if (reply.outcome !== 'done') return
      retain(world.codes, ({ moderator }) => moderator !== name)
      retain(world.tokens, ({ moderator }) => moderator !== name)
      for (const session of world.sessions) if (session.moderator === name) session.until = 0
    },
  }
}

function changeRole(world: World, name: string): Step {
  const order = { name, role: world.random.pick(roles), at: iso(world.now), by: 'operator' }
  return {
    method: 'changeRole',
    input: order,
    run: (store) => store.changeRole(order),
    outcomes: ({ outcome }: RoleChange) => [
      outcome === 'done' || outcome === 'same' ? 'done' : 'refused',
    ],
  }
}
