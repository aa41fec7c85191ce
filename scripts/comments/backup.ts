import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { readLogHead } from '../../functions/comments/store/log-chain.ts'
import type { Store } from '../../functions/comments/store/store.ts'
import { seal } from './seal.ts'
import { snapshot, type BackupLine } from './snapshot.ts'

interface BackupOptions {
  readonly store: Pick<Store, 'export' | 'log' | 'records'>
  readonly secretKey: Buffer
  readonly file: string
  readonly now: number
  readonly progress?: (comments: number) => void
  readonly perPage?: number
}

interface BackupResult {
  readonly comments: number
  /** True if all of it is from one moment; see `snapshot`. */
  readonly isConsistent: boolean
}

/** Only this user may read the file. An older one of that name stands until the new one is whole and on the disk. */
export async function backUp(options: BackupOptions): Promise<BackupResult> {
  const { file, secretKey, now } = options
  const part = `${file}.part`
  const result = { comments: 0, isConsistent: false }
  await rm(part, { force: true })
  try {
    await pipeline(
      linesOf(options, result),
      createGzip(),
      (packed: AsyncIterable<Buffer>) => seal(packed, secretKey, new Date(now).toISOString()),
      createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }),
    )
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  return result
}

async function* linesOf(
  { store, perPage, progress }: BackupOptions,
  result: { comments: number; isConsistent: boolean },
): AsyncGenerator<string> {
  const lines = snapshot(store, perPage)
  for (;;) {
    const { done, value } = await lines.next()
    if (done === true) {
      result.isConsistent = value
      yield `${JSON.stringify({ head: await readLogHead(store) } satisfies BackupLine)}\n`
      return
    }
    yield `${JSON.stringify(value)}\n`
    if (!('dossier' in value) || 'again' in value) continue
    result.comments += 1
    progress?.(result.comments)
  }
}
