import { createHash } from 'node:crypto'
import type { Deed, Step, World } from './world.ts'
import { iso } from './world.ts'

const MODERATORS = ['Lan', 'Minh Đức', 'Hoà']
const IDLE_SECONDS = 7200

export const moderatorDeeds: Readonly<Record<string, Deed>> = {
  'addCode done': addCode,
  'openSession opened': openOne,
  'openSession refused': (world) => openSession(world, hashOf(world.random.fresh('code'))),
  'findSession found': (world) => withAlive(world, ({ hash }) => findSession(world, hash)),
  'findSession unknown': (world) => {
    const dead = world.sessions.filter((session) => !isAlive(world, session))
    const known = dead.length > 0 && world.random.chance(0.5)
    const hash = known ? world.random.pick(dead).hash : hashOf(world.random.fresh('session'))
    return findSession(world, hash)
  },
  'listSessions some': (world) =>
    withAlive(world, ({ moderator }) => listSessions(world, moderator)),
  'listSessions none': (world) => listSessions(world, world.random.fresh('nobody')),
  'endSession true': (world) =>
    withAlive(world, ({ moderator, hash }) => endSession(world, moderator, hash.slice(0, 12))),
  'endSession false': (world) =>
    endSession(world, 'Lan', hashOf(world.random.fresh('session')).slice(0, 12)),
  'addToken done': addToken,
  'findToken found': (world) => withToken(world, ({ hash }) => findToken(hash)),
  'findToken unknown': (world) => findToken(hashOf(world.random.fresh('token'))),
  'listTokens asked': () => listTokens(),
  'revokeToken true': (world) => withToken(world, ({ id }) => revokeToken(world, id)),
  'revokeToken false': (world) => revokeToken(world, world.random.fresh('token')),
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

function withToken(world: World, deed: (token: World['tokens'][number]) => Step): Step {
  return world.tokens.length > 0 ? deed(world.random.pick(world.tokens)) : addToken(world)
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function addCode(world: World): Step {
  const hash = hashOf(world.random.fresh('code'))
  const input = { hash, moderator: world.random.pick(MODERATORS), expires: world.now + 600_000 }
  return {
    method: 'addCode',
    input,
    run: (store) => store.addCode(input),
    outcomes: () => ['done'],
    learn: () => void world.codes.push({ hash, expires: input.expires }),
  }
}

function openSession(world: World, code: string): Step {
  const session = hashOf(world.random.fresh('session'))
  const { now } = world
  const input = { code, session, now, idleSeconds: IDLE_SECONDS, lifeSeconds: 4 * IDLE_SECONDS }
  return {
    method: 'openSession',
    input,
    run: (store) => store.openSession(input),
    outcomes: (reply: unknown) => [reply === undefined ? 'refused' : 'opened'],
    learn(reply: { readonly moderator: string } | undefined) {
      const known = world.codes.findIndex(({ hash }) => hash === code)
      if (known >= 0) world.codes.splice(known, 1)
      const until = now + 4 * IDLE_SECONDS * 1000
      if (reply)
        world.sessions.push({ hash: session, moderator: reply.moderator, seen: now, until })
    },
  }
}

function findSession(world: World, hash: string): Step {
  const { now } = world
  return {
    method: 'findSession',
    input: [hash, now],
    run: (store) => store.findSession(hash, now),
    outcomes: (reply: unknown) => [reply === undefined ? 'unknown' : 'found'],
    learn(reply: unknown) {
      const known = world.sessions.find((session) => session.hash === hash)
      if (known && reply !== undefined) known.seen = now
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
  return {
    method: 'endSession',
    input: [moderator, id],
    run: (store) => store.endSession(moderator, id),
    outcomes: (reply: boolean) => [String(reply)],
    learn() {
      const known = world.sessions.find(({ hash }) => hash.startsWith(id))
      if (known) known.until = 0
    },
  }
}

function addToken(world: World): Step {
  const id = world.random.fresh('token')
  const input = {
    hash: hashOf(id),
    id,
    moderator: world.random.pick(MODERATORS),
    at: iso(world.now),
  }
  return {
    method: 'addToken',
    input,
    run: (store) => store.addToken(input),
    outcomes: () => ['done'],
    learn: () => void world.tokens.push({ hash: input.hash, id }),
  }
}

function findToken(hash: string): Step {
  return {
    method: 'findToken',
    input: hash,
    run: (store) => store.findToken(hash),
    outcomes: (reply: unknown) => [reply === undefined ? 'unknown' : 'found'],
  }
}

function listTokens(): Step {
  return {
    method: 'listTokens',
    input: null,
    run: (store) => store.listTokens(),
    outcomes: () => ['asked'],
  }
}

function revokeToken(world: World, id: string): Step {
  return {
    method: 'revokeToken',
    input: id,
    run: (store) => store.revokeToken(id),
    outcomes: (reply: boolean) => [String(reply)],
    learn() {
      const index = world.tokens.findIndex((token) => token.id === id)
      if (index >= 0) world.tokens.splice(index, 1)
    },
  }
}
