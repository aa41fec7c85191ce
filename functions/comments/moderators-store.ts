/** Sessions, one-time codes and tokens of moderators. Only hashes (SHA-256, hex) are kept. */
export interface ModeratorStore {
  addCode(code: {
    readonly hash: string
    readonly moderator: string
    readonly expires: number
  }): Promise<void>
  /** Uses up the code and opens the session in one step; undefined if it is unknown, used or past its time. */
  openSession(opening: {
    readonly code: string
    readonly session: string
    readonly now: number
    readonly idleSeconds: number
    readonly lifeSeconds: number
  }): Promise<{ readonly moderator: string } | undefined>
  /** Finds and keeps alive a session; undefined when unknown, idle too long, or past its life. */
  findSession(session: string, now: number): Promise<{ readonly moderator: string } | undefined>
  listSessions(moderator: string, now: number): Promise<readonly Session[]>
  /** Ends one session of this moderator by its public id. */
  endSession(moderator: string, id: string): Promise<boolean>
  addToken(token: {
    readonly hash: string
    readonly id: string
    readonly moderator: string
    readonly at: string
  }): Promise<void>
  findToken(hash: string): Promise<{ readonly moderator: string } | undefined>
  listTokens(): Promise<
    readonly { readonly id: string; readonly moderator: string; readonly at: string }[]
  >
  revokeToken(id: string): Promise<boolean>
}

export interface Session {
  /** Public: the first 12 hex digits of the hash. */
  readonly id: string
  readonly opened: string
  readonly seen: string
}
