import { randomBytes } from 'node:crypto'
import { formerRole, type Role } from '../../../_includes/models/roles.ts'
import { publicId, toIsoTime, TOKEN_LIFE, type ModeratorStore } from '../store/moderators-store.ts'
import { sha256 } from '../domain/secrets.ts'
import { byOperator } from '../domain/log-lines.ts'

/** Milliseconds; ASVS 6.5.5 asks for ten minutes at most. */
const CODE_LIFE = 10 * 60_000

/** Good once; the store keeps its hash. */
export async function createSignInCode(
  store: ModeratorStore,
  moderator: string,
  now: number,
  role = formerRole,
  by = byOperator,
): Promise<string> {
  const code = randomBytes(24).toString('base64url')
  const expires = now + CODE_LIFE
  const made = { hash: sha256(code), moderator, role, expires }
  await store.addCode({ ...made, at: toIsoTime(now), by })
  return code
}

interface TokenOptions {
  /** Whether its person may be new. */
  readonly newcomer?: boolean
  readonly name?: string
  readonly role?: Role
  readonly life?: number
  readonly by?: string
}

/** The id is public; the token itself is shown once. Not `added`: its person is not in, and may not be new. */
export async function createToken(
  store: ModeratorStore,
  moderator: string,
  now: number,
  options: TokenOptions = {},
): Promise<{ added: boolean; id: string; token: string; expires: number }> {
  const { name = '', role = formerRole, life = TOKEN_LIFE, by = byOperator } = options
  const { newcomer = true } = options
  const token = randomBytes(32).toString('base64url')
  const hash = sha256(token)
  const id = publicId(hash)
  const expires = now + life
  const about = { hash, id, moderator, name, role, at: toIsoTime(now), expires, by, newcomer }
  return { added: await store.addToken(about), id, token, expires }
}
