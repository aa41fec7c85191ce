/** Milliseconds in which the same browser's second press of a sign-in link's button gets the same session again. */
export const PRESSED_AGAIN = 30_000
/** Milliseconds after a written refusal in which no other of its kind is written: strangers must not fill the log. */
export const REFUSAL_SPAN = 3_600_000
/** The last look is written down when what is known is so many milliseconds old, or a sixtieth of the idle time. */
export const LOOK_STEP = 60_000
/** Milliseconds a token is good for. */
export const TOKEN_LIFE = 90 * 24 * 3_600_000

/**
 * People, their sessions, sign-in links and tokens. Only hashes (hex) are kept of what lets in. Whatever is given, used or
 * taken leaves a line in the log in the same step. Texts of time are ISO 8601 UTC, numbers milliseconds since 1970.
 */
export interface ModeratorStore {
  /** Invites: a one-time code. */
  addCode(code: {
    readonly hash: string
    readonly moderator: string
    readonly expires: number
    readonly at: string
    readonly by: string
  }): Promise<void>
  /** Uses up the code and opens the session in one step; undefined if the code is unknown, past its time, or used. */
  openSession(opening: Opening): Promise<Opened | undefined>
  /** Finds and keeps alive a session; undefined when unknown, idle too long, or past its life. An unknown one writes nothing. */
  findSession(session: string, now: number): Promise<{ readonly moderator: string } | undefined>
  listSessions(moderator: string, now: number): Promise<readonly Session[]>
  /** Ends one session of this moderator by its public id. */
  endSession(moderator: string, id: string, at: string): Promise<boolean>
  addToken(token: {
    readonly hash: string
    readonly id: string
    readonly moderator: string
    readonly at: string
    readonly expires: number
    readonly by: string
  }): Promise<void>
  findToken(hash: string, now: number): Promise<{ readonly moderator: string } | undefined>
  revokeToken(id: string, order: { readonly at: string; readonly by: string }): Promise<boolean>
  /** Everybody who was ever let in, by name, with all that lets them in now. */
  people(now: number): Promise<readonly Person[]>
  /**
   * Ends every session, unused link and token of one person, or (without a name) of everybody, in one step: whoever signs
   * in at the same time is either refused or thrown out. Returns the names that were let in until now.
   */
  removePeople(order: {
    readonly name?: string
    readonly at: string
    readonly by: string
  }): Promise<readonly string[]>
}

export interface Opening {
  /** The hash of the link's code. */
  readonly code: string
  readonly session: string
  /** The session that this browser came with: ended, where the code opens another. */
  readonly present?: string
  readonly now: number
  readonly idleSeconds: number
  readonly lifeSeconds: number
}

export interface Opened {
  readonly moderator: string
  /**
   * The session that stands now: the new one, or, where this code was used before, the one that it opened: for the browser
   * that has it, and within `PRESSED_AGAIN` for whoever can name its hash anew.
   */
  readonly session: string
}

export interface Session {
  /** Public: the first 12 hex digits of the hash. */
  readonly id: string
  readonly opened: string
  readonly seen: string
}

export interface Token {
  readonly id: string
  readonly at: string
  readonly expires: string
  /** The last use; null before the first. */
  readonly used: string | null
}

export interface Person {
  readonly name: string
  readonly removed: boolean
  /** The last look, by a session or a token; null where none is known. */
  readonly seen: string | null
  readonly sessions: readonly Session[]
  /** When each unused sign-in link ends. */
  readonly links: readonly string[]
  readonly tokens: readonly Token[]
}

/** How many letters of a hash name it in public: too few to be it. */
export const PUBLIC_ID = 12

export function publicId(hash: string): string {
  return hash.slice(0, PUBLIC_ID)
}

export function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
