import { hkdfSync } from 'node:crypto'
import type { CommentStore } from './store.ts'

type FingerprintStore = Pick<CommentStore, 'keyFingerprint'>

/** Tells one secret key from another, and nothing of either. */
function fingerprintOf(secretKey: Buffer): string {
  return Buffer.from(hkdfSync('sha256', secretKey, '', 'ban-tin/1 print', 6)).toString('hex')
}

/** A sentence where this store is kept under another key. Under none yet, it is bound to this one. */
export async function bindKey(
  store: FingerprintStore,
  secretKey: Buffer,
  now: number,
): Promise<string | undefined> {
  const fingerprint = fingerprintOf(secretKey)
  const stored = await store.keyFingerprint({ fingerprint, at: new Date(now).toISOString() })
  return stored === fingerprint ? undefined : otherKey
}

/** The same for commands, whose key may be none; binds nothing. */
export async function keyProblem(
  store: FingerprintStore,
  secretKey: Buffer | undefined,
): Promise<string | undefined> {
  const stored = await store.keyFingerprint()
  if (stored === undefined || (secretKey && fingerprintOf(secretKey) === stored)) return undefined
  return secretKey === undefined ? missingKey : otherKey
}

const otherKey =
  'These comments are kept under another SECRET_KEY: set the one that they were begun with (npm start keeps its own in DATA_DIR/secret). If it is lost, its phones, tracking addresses and backups are lost with it: export the comments (npm run comments -- export) and import them into an empty store.'
const missingKey =
  'Set SECRET_KEY to the key that the desk runs with: what is done here is signed with it.'
