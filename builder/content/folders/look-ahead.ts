import { realpathSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { folders, placeIn } from './walk.ts'
import { look, type SeenFolder } from './look.ts'
import type { LookTask } from './look-thread.ts'

/** Undefined where there is little to see, or an error: whoever asks looks for himself, and meets it too. */
export type LookAhead = Promise<readonly SeenFolder[] | undefined>

/**
 * Looks at all files of a folder while the code that reads them is being loaded: where few of very many changed, looking at
 * them is most of the work.
 */
export async function lookAhead(root: string): LookAhead {
  try {
    const home = realpathSync(root)
    const upper = [...folders(root, { depth: 1 })]
    // The months: years would be too few, and too unlike in size, to share them out.
    const places = upper.flatMap((folder) =>
      folder.path === '' ? [] : folder.inner.map((name) => placeIn(folder, name, home)),
    )
    const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const wanted = Math.floor(places.length / worthThread)
    if (wanted === 0) return undefined
    const threads = Array.from({ length: Math.min(wanted, availableParallelism()) }, async () =>
      lookInThread({ places, next }),
    )
    const seen = upper.map((folder) => look(folder, Date.now()))
    return [...seen, ...(await Promise.all(threads)).flat()]
  } catch {
    return undefined
  }
}

/** Months: for fewer it would hardly have begun when they are wanted. */
const worthThread = 100

async function lookInThread(task: LookTask): Promise<readonly SeenFolder[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly SeenFolder[]>()
  const thread = new Worker(new URL('look-thread.ts', import.meta.url), { workerData: task })
  thread.once('message', resolve).once('error', reject)
  return promise
}
