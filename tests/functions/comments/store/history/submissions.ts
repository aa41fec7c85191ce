import type { NewComment } from '../../../../../functions/comments/domain/comment.ts'
import {
  type AdmissionRequest,
  type AdmissionResult,
  KEY_LIFE,
} from '../../../../../functions/comments/store/store.ts'
import type {
  KeepRequest,
  KeepResult,
  KeyUsed,
} from '../../../../../functions/comments/store/store.ts'
import { START, hashOf, idOf } from '../../../../contracts/samples.ts'
import type { Action, Step, World } from './world.ts'
import { iso } from './world.ts'

export const ARTICLES = Array.from({ length: 12 }, (_, number) => `2026/03/bai-${number}`)
export const WORDS = [
  'Đặng',
  'đường',
  'Cầu',
  'hoa',
  'nước',
  'HÀ NỘI',
  'null',
  '123',
  '“trích”',
  '🌉',
]

export const submissionActions: Readonly<Record<string, Action>> = {
  'admit admitted': (world) => admit(world, proven(world, world.random.fresh('address'))),
  'admit unproven': (world) => admit(world, { addresses: [world.random.fresh('address')] }),
  'admit limited': (world) =>
    admit(world, world.random.chance(0.5) ? proven(world, shared(world)) : {}),
  'admit same': (world) => admit(world, { key: usedKey(world) }),
  'admit different': (world) => admit(world, { key: { ...usedKey(world), digest: 'another' } }),
  'findKey same': (world) => findKey(world, usedKey(world)),
  'findKey different': (world) => findKey(world, { ...usedKey(world), digest: 'another' }),
  'findKey unused': (world) => findKey(world, { id: world.random.fresh('key'), digest: 'any' }),
  'load asked': (world) => load(world, world.random.pick(ARTICLES)),
  'keep kept': (world) => {
    const key = { id: world.random.fresh('key'), digest: world.random.fresh('digest') }
    return keep(world, world.random.chance(0.5) ? { key } : {})
  },
  'keep same': (world) => keep(world, { key: usedKey(world) }),
  'keep different': (world) => keep(world, { key: { ...usedKey(world), digest: 'another' } }),
  'keep spent': (world) => {
    const unexpired = world.captchas.filter(({ expires }) => expires > world.now)
    return keep(world, { captcha: world.random.pick(unexpired) })
  },
  'keep limited': (world) => keep(world, { addresses: [shared(world)] }),
}

function shared({ random }: World): string {
  return `shared ${random.number(4)}`
}

/** Mostly by an answer that is not spent yet. */
function proven({ random, captchas }: World, address: string): Partial<AdmissionRequest> {
  const spent = random.chance(0.1) ? captchas.at(-1)?.id : undefined
  return { addresses: networksOf(random, address), proof: spent ?? random.fresh('captcha') }
}

/** Sometimes within a wider one, which several share. */
function networksOf(random: World['random'], address: string): readonly string[] {
  return random.chance(0.3) ? [address, `wide ${random.number(3)}`] : [address]
}

/** Of few IPv4 addresses, or of few /64s in fewer /48s; now and then of none. */
function networkMarks(random: World['random']): readonly string[] {
  const network = random.number(30)
  if (random.chance(0.1)) return []
  return random.chance(0.5)
    ? [markOf(network)]
    : [markOf(100 + network), markOf(200 + (network % 5))]
}

function markOf(number: number): string {
  return hashOf(number).slice(0, 32)
}

const limit = { count: 2, seconds: 30_000 }

function admit(world: World, changes: Partial<AdmissionRequest>): Step {
  const admission: AdmissionRequest = {
    addresses: ['shared 0'],
    article: world.random.pick(ARTICLES),
    now: world.now,
    limit,
    ...changes,
  }
  return {
    method: 'admit',
    input: admission,
    run: (store) => store.admit(admission),
    outcomes: (reply: AdmissionResult) => [reply.outcome],
  }
}

function findKey({ now }: World, key: { readonly id: string; readonly digest: string }): Step {
  return {
    method: 'findKey',
    input: [key, now],
    run: (store) => store.findKey(key, now),
    outcomes: (reply: KeyUsed | undefined) => [reply?.outcome ?? 'unused'],
  }
}

function load({ now }: World, article: string): Step {
  return {
    method: 'load',
    input: [article, now],
    run: (store) => store.load(article, now),
    outcomes: () => ['asked'],
  }
}

function keep(world: World, changes: Partial<KeepRequest>): Step {
  const comment = newComment(world)
  const keeping: KeepRequest = {
    comment,
    captcha: { id: world.random.fresh('captcha'), expires: world.now + 1_200_000 },
    now: world.now,
    addresses: networksOf(world.random, world.random.fresh('address')),
    networks: networkMarks(world.random),
    limit,
    ...(comment.phone && { phone: `sealed ${comment.id}` }),
    ...changes,
  }
  return {
    method: 'keep',
    input: keeping,
    run: (store) => store.keep(keeping),
    outcomes: (reply: KeepResult) => [reply.outcome],
    learn(reply: KeepResult) {
      if (reply.outcome !== 'kept') return
      world.live.push({ comment, state: 'pending', version: 1, phone: comment.phone, requests: [] })
      world.captchas.push(keeping.captcha)
      if (keeping.key) world.keys.push({ ...keeping.key, expires: keeping.now + KEY_LIFE })
    },
  }
}

/** Ids mostly grow, as time does, but not always. */
export function newComment(world: World): NewComment {
  const { random } = world
  const number = Number(random.fresh('').trim())
  const at = iso(world.now)
  const words = () =>
    Array.from({ length: 1 + random.number(6) }, () => random.pick(WORDS)).join(' ')
  return {
    id: idOf(world.now - START + number - random.number(60_000)).replace(
      /0{12}$/,
      hashOf(number).slice(0, 12),
    ),
    version: 1,
    state: 'pending',
    article: random.pick(ARTICLES),
    name: words(),
    title: words(),
    body: `${words()}\n${words()}`,
    at,
    ...randomFlags(random),
    phone: random.chance(0.5),
    consent: { notice: '2026-01', at },
    tracking: hashOf(number),
    history: [],
  }
}

function randomFlags(random: World['random']): Pick<NewComment, 'held' | 'flags'> {
  if (random.chance(0.7)) return { held: [], flags: [] }
  const field = random.pick(['name', 'body'] as const)
  const flags = [
    { code: 'link', field, start: random.number(5), end: 9 },
    { code: 'busy', field: null, start: 0, end: 0 },
  ] as const
  return { held: ['link', 'busy'], flags }
}

function usedKey(world: World) {
  const remembered = world.keys.filter(({ expires }) => expires > world.now).slice(-50)
  const { id, digest } = world.random.pick(remembered)
  return { id, digest }
}
