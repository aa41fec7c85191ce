import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { LookTask } from './look-thread.ts'
import type { SeenFolder } from './look.ts'
import type { FolderPlace } from './walk.ts'

/** `most`: threads; never more than there are processors. */
export async function lookInThreads(
  places: readonly FolderPlace[],
  most: number,
): Promise<readonly SeenFolder[]> {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const length = Math.min(most, availableParallelism())
  const threads = Array.from({ length }, async () => lookInThread({ places, next }))
  return (await Promise.all(threads)).flat()
}

async function lookInThread(task: LookTask): Promise<readonly SeenFolder[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly SeenFolder[]>()
  const thread = new Worker(new URL('look-thread.ts', import.meta.url), { workerData: task })
  thread.once('message', resolve).once('error', reject)
  return promise
}
