import { createHash } from 'node:crypto'
import type { Comment, CommentState } from '../../../../../functions/comments/domain/comment.ts'
import type { Store } from '../../../../../functions/comments/store/store.ts'
import { START } from '../../../../contracts/samples.ts'

/** A deed with its input frozen: run on two stores, it must be answered alike. */
export interface Step {
  readonly method: keyof Store
  readonly input: unknown
  run(store: Store): Promise<unknown>
  /** One word for each ending the reply holds; a batch has several. */
  outcomes(reply: never): readonly string[]
  /** What the world knows once it has happened. */
  learn?(reply: never): void
}

export type Action = (world: World) => Step

export interface LiveComment {
  readonly comment: Comment
  state: CommentState
  version: number
  readonly phone: boolean
  readonly requests: string[]
}

/** What the history remembers of itself, so that it can choose deeds that will end in every way. */
export interface World {
  readonly random: Random
  /** Milliseconds; goes on with every step. */
  now: number
  readonly live: LiveComment[]
  readonly gone: { readonly comment: string; readonly request: string }[]
  /** Tracking hashes of comments that were withdrawn or erased. */
  readonly ended: string[]
  readonly keys: { readonly id: string; readonly digest: string; readonly expires: number }[]
  readonly captchas: { readonly id: string; readonly expires: number }[]
  readonly codes: {
    readonly hash: string
    readonly moderator: string
    readonly expires: number
  }[]
  readonly sessions: {
    readonly hash: string
    readonly moderator: string
    readonly code: string
    seen: number
    until: number
  }[]
  readonly tokens: { readonly hash: string; readonly id: string; readonly moderator: string }[]
  words: { version: number; request: string }
  /** How often a listing has changed. */
  revision: number
  /** The revision at which the outbox was last empty. */
  refreshed: number
}

interface Random {
  /** A whole number from 0, less than `below`. */
  number(below: number): number
  chance(of: number): boolean
  pick<Thing>(things: readonly Thing[]): Thing
  /** Something never given before. */
  fresh(kind: string): string
}

export function newWorld(seed: number): World {
  return {
    random: randomFrom(seed),
    now: START,
    live: [],
    gone: [],
    ended: [],
    keys: [],
    captchas: [],
    codes: [],
    sessions: [],
    tokens: [],
    words: { version: 0, request: '' },
    revision: 0,
    refreshed: 0,
  }
}

/** Mulberry32: small, fast, and the same everywhere. */
function randomFrom(seed: number): Random {
  let state = seed
  let given = 0
  function number(below: number): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
  return {
    number,
    chance: (of) => number(1_000_000) < of * 1_000_000,
    pick<Thing>(things: readonly Thing[]): Thing {
      const thing = things[number(things.length)]
      if (thing === undefined) throw new NothingToPick()
      return thing
    },
    fresh: (kind) => `${kind} ${(given += 1)}`,
  }
}

/** The world is not ready for this deed yet; another takes its place. */
export class NothingToPick extends Error {}

export function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

export function forget(world: World, comment: string): void {
  const index = world.live.findIndex((known) => known.comment.id === comment)
  if (index >= 0) world.live.splice(index, 1)
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Drops what is not wanted any more. */
export function retain<Thing>(list: Thing[], wanted: (thing: Thing) => boolean): void {
  list.splice(0, list.length, ...list.filter(wanted))
}
