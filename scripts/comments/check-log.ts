import { chainKeyOf, checkLogChain } from '../../functions/comments/store/log-chain.ts'
import type { CommentStore } from '../../functions/comments/store/store.ts'
import { backedUpLogHead } from './restore.ts'
import { refusalOf } from './broken-seal.ts'

interface LogCheck {
  readonly broken: readonly string[]
  readonly notices: readonly string[]
}

/** Only the newsroom's key can tell. `backup`: a file from when the log was longer. */
export async function checkLog(options: {
  readonly store: Pick<CommentStore, 'log'>
  readonly secretKey: Buffer | undefined
  readonly backup: string | undefined
}): Promise<LogCheck> {
  const { store, secretKey, backup: file } = options
  // No desk has ever kept this store under a key, or the command would have ended before.
  if (secretKey === undefined) return { broken: [], notices: [] }
  const noted = file === undefined ? undefined : await backedUpLogHead({ secretKey, file })
  if (typeof noted === 'string') return { broken: [refusalOf(noted, file ?? '')], notices: [] }
  const { wrong, lines, unsigned } = await checkLogChain(store, chainKeyOf(secretKey), noted)
  const before = `The first ${unsigned} of ${lines} lines of the log are from before lines were signed.`
  return { broken: wrong, notices: unsigned > 0 ? [before] : [] }
}
