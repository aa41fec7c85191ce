import { randomBytes } from 'node:crypto'
import { formerRole, type Role } from '../../../_includes/models/roles.ts'
import { publicId, toIsoTime, TOKEN_LIFE, type ModeratorStore } from '../store/moderators-store.ts'
import { sha256 } from '../domain/secrets.ts'
import { byOperator } from '../domain/log-lines.ts'

/** ASVS 6.5.5 asks for ten at most. */
const codeMinutes = 10

/** Good once; the store keeps its hash. */
export async function createSignInCode(
  store: ModeratorStore,
  moderator: string,
  now: number,
  role = formerRole,
): Promise<string> {
  const code = randomBytes(24).toString('base64url')
  const expires = now + codeMinutes * 60_000
  const made = { hash: sha256(code), moderator, role, expires }
  await store.addCode({ ...made, at: toIsoTime(now), by: byOperator })
  return code
}

/** The id is public; the token itself is shown once. */
export async function createToken(
  store: ModeratorStore,
  moderator: string,
  now: number,
  { role = formerRole, life = TOKEN_LIFE }: { readonly role?: Role; readonly life?: number } = {},
): Promise<{ id: string; token: string; expires: number }> {
  const token = randomBytes(32).toString('base64url')
  const hash = sha256(token)
  const id = publicId(hash)
  const expires = now + life
  await store.addToken({ hash, id, moderator, role, at: toIsoTime(now), expires, by: byOperator })
  return { id, token, expires }
}
