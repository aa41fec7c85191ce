import { roles } from '../../../../../_includes/models/roles.ts'
import { MODERATORS } from './moderators.ts'
import type { Action, Step, World } from './world.ts'
import { hashOf, iso, retain } from './world.ts'

export const tokenActions: Readonly<Record<string, Action>> = {
  'addToken done': addToken,
  'findToken found': (world) => withToken(world, ({ hash }) => findToken(world, hash)),
  'findToken unknown': (world) => findToken(world, hashOf(world.random.fresh('token'))),
  'revokeToken true': (world) => withToken(world, ({ id }) => revokeToken(world, id)),
  'revokeToken false': (world) => revokeToken(world, world.random.fresh('token')),
}

function withToken(world: World, deed: (token: World['tokens'][number]) => Step): Step {
  return world.tokens.length > 0 ? deed(world.random.pick(world.tokens)) : addToken(world)
}

function addToken(world: World): Step {
  const id = world.random.fresh('token').replace(' ', '-')
  const input = {
    hash: hashOf(id),
    id,
    moderator: world.random.pick(MODERATORS),
    name: world.random.pick(['', 'Máy đăng tin']),
    role: world.random.pick(roles),
    at: iso(world.now),
    expires: world.now + 90 * 24 * 3_600_000,
    by: 'operator',
    newcomer: world.random.chance(0.5),
  }
  return {
    method: 'addToken',
    input,
    run: (store) => store.addToken(input),
    outcomes: () => ['done'],
    learn(added: boolean) {
      if (added) world.tokens.push({ hash: input.hash, id, moderator: input.moderator })
    },
  }
}

function findToken(world: World, hash: string): Step {
  const { now } = world
  return {
    method: 'findToken',
    input: [hash, now],
    run: (store) => store.findToken(hash, now),
    outcomes: (reply: unknown) => [reply === undefined ? 'unknown' : 'found'],
  }
}

function revokeToken(world: World, id: string): Step {
  const order = { at: iso(world.now), by: 'operator' }
  return {
    method: 'revokeToken',
    input: [id, order],
    run: (store) => store.revokeToken(id, order),
    outcomes: (reply: boolean) => [String(reply)],
    learn: () => retain(world.tokens, (token) => token.id !== id),
  }
}
