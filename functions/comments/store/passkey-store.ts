import type { OpenedSession, SessionOpening, SignedIn } from './moderators-store.ts'

/** What an authenticator answered to, good once: the challenge's SHA-256, and when it ends by itself. */
export interface Ceremony {
  readonly hash: string
  readonly expires: number
}

interface NewPasskey {
  /** The SHA-256 of the credential's id. */
  readonly id: string
  /** As authenticators name it. */
  readonly credential: string
  readonly moderator: string
  /** A JSON Web Key. */
  readonly publicKey: string
  readonly counter: number
  /** It answers at this host alone. */
  readonly host: string
  readonly at: string
}

export interface Passkey extends NewPasskey {
  readonly used: string | null
}

/** `passkey`: whose counter is now this. */
export interface PasskeyUse {
  readonly ceremony: Ceremony
  readonly passkey: string
  readonly counter: number
  readonly now: number
}

/** A used ceremony changes nothing. What ends or begins leaves a line in the log. */
export interface PasskeyStore {
  /** Confirms the session, which must be the moderator's; false where it is not, or the passkey is known. */
  addPasskey(
    order: NewPasskey & { readonly ceremony: Ceremony; readonly session: string },
  ): Promise<boolean>
  findPasskey(id: string): Promise<(Passkey & Pick<SignedIn, 'role'>) | undefined>
  passkeysOf(moderator: string): Promise<readonly Passkey[]>
  /** The session is confirmed from the start. */
  openSessionByPasskey(
    opening: Omit<SessionOpening, 'code'> & PasskeyUse,
  ): Promise<OpenedSession | undefined>
  confirmSession(order: PasskeyUse & { readonly session: string }): Promise<boolean>
  removePasskey(order: {
    readonly moderator: string
    readonly id: string
    readonly at: string
    readonly by: string
  }): Promise<boolean>
  /** A line in the log, one an hour for each subject: a name, or '-' for nobody who is known. */
  refuseSignIn(subject: string, now: number): Promise<void>
}
