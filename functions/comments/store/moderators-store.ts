import type { Role } from '../../../_includes/models/roles.ts'
import { logLine } from '../domain/log-lines.ts'

/** Milliseconds in which a second press of a sign-in link's button gets the same session again. */
export const SIGN_IN_REPEAT_SPAN = 30_000
/** Milliseconds between two refusals of one kind in the log: strangers must not fill it. */
export const REFUSAL_LOG_INTERVAL = 3_600_000
/** Milliseconds (or a sixtieth of the idle time) after which a new last look is written down. */
export const LAST_SEEN_STEP = 60_000
/** Milliseconds. */
export const TOKEN_LIFE = 90 * 24 * 3_600_000

/** Keeps only hashes (hex) of what lets in. Every change leaves a line in the log. Texts of time: ISO 8601 UTC. */
export interface ModeratorStore {
  /** `role`: of a newcomer, or of whoever comes back; whoever is in keeps theirs. */
  addCode(code: {
    readonly hash: string
    readonly moderator: string
    readonly role: Role
    readonly expires: number
    readonly at: string
    readonly by: string
  }): Promise<void>
  /** One step; undefined if the code is unknown, past its time, or used. */
  openSession(opening: SessionOpening): Promise<OpenedSession | undefined>
  /** Keeps it alive; undefined when unknown, idle too long, or past its life. An unknown one writes nothing. */
  findSession(session: string, now: number): Promise<SessionRights | undefined>
  listSessions(moderator: string, now: number): Promise<readonly Session[]>
  /** `by`: somebody else, who ended it for its person. */
  endSession(moderator: string, id: string, at: string, by?: string): Promise<boolean>
  /** `role`: the token's, and a newcomer's. `name`: what it is for; in no log. False for somebody who is not in, where no newcomer is meant. */
  addToken(token: {
    readonly hash: string
    readonly id: string
    readonly moderator: string
    readonly name: string
    readonly role: Role
    readonly at: string
    readonly expires: number
    readonly by: string
    readonly newcomer: boolean
  }): Promise<boolean>
  findToken(
    hash: string,
    now: number,
  ): Promise<(SignedIn & { readonly personRole: Role }) | undefined>
  revokeToken(id: string, order: { readonly at: string; readonly by: string }): Promise<boolean>
  people(now: number): Promise<readonly Person[]>
  /** One step for what is looked at and changed: of two that lower the last two admins one is refused. */
  changeRole(order: {
    readonly name: string
    readonly role: Role
    readonly at: string
    readonly by: string
  }): Promise<RoleChange>
  /**
   * Without a name, everybody, also the last admin. One step: whoever signs in at the same time is refused or thrown
   * out.
   */
  removePeople(order: {
    readonly name?: string
    readonly at: string
    readonly by: string
  }): Promise<Removal>
}

/** Of a session that its own person left, or that somebody else ended. */
export function endLine(ended: {
  readonly moderator: string
  readonly id: string
  readonly at: string
  readonly by?: string | undefined
}): string {
  const { moderator, id, at, by = moderator } = ended
  return by === moderator
    ? logLine({ at, by, deed: 'sign-out', subject: id })
    : logLine({ at, by, deed: 'end-session', subject: `${moderator}/${id}` })
}

export interface SignedIn {
  readonly moderator: string
  readonly role: Role
}

/** What a session's person has proved, in milliseconds since 1970, and where their passkeys answer. */
export interface SessionRights extends SignedIn {
  readonly opened: number
  readonly confirmed: number | null
  readonly hosts: readonly string[]
}

/** `same`: it was theirs already. `last-admin`: nothing was changed. */
export interface RoleChange {
  readonly outcome: 'done' | 'same' | 'missing' | 'last-admin'
}

export type Removal =
  | { readonly outcome: 'done'; readonly removed: readonly string[] }
  | { readonly outcome: 'last-admin' }

export interface SessionOpening {
  readonly code: string
  readonly session: string
  /** Of this browser: ended, where the code opens another. */
  readonly former?: string
  readonly now: number
  readonly idleSeconds: number
  readonly lifeSeconds: number
  /** Words for people; null where it is not known. */
  readonly device: string | null
}

export interface OpenedSession extends SignedIn {
  /** The new session; or, within `SIGN_IN_REPEAT_SPAN`, the one that this code opened before. */
  readonly session: string
}

export interface Session {
  /** Public: the first 12 hex digits of the hash. */
  readonly id: string
  readonly opened: string
  readonly seen: string
  /** Null also for those from before it was kept. */
  readonly device: string | null
}

export interface Token {
  readonly id: string
  /** '' for those from before they had one. */
  readonly name: string
  readonly role: Role
  readonly at: string
  readonly expires: string
  readonly used: string | null
}

export interface Person {
  readonly name: string
  readonly role: Role
  /** When they were let in; null for those from before that was written down. */
  readonly since: string | null
  readonly removed: boolean
  readonly seen: string | null
  readonly sessions: readonly Session[]
  readonly links: readonly string[]
  readonly tokens: readonly Token[]
}

/** Letters of a hash that name it in public: too few to be it. */
export const PUBLIC_ID = 12

export function publicId(hash: string): string {
  return hash.slice(0, PUBLIC_ID)
}

export function toIsoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
