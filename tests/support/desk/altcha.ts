import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'

/** What the widget sends once it has worked a challenge out. It tries every number from 0; we know from where on it may lie. */
export async function solved(challenge: unknown): Promise<string> {
  const solution = await solveChallenge({
    challenge: challenge as Challenge,
    counterStart: 500,
    deriveKey,
  })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}
