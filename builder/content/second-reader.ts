import { Worker } from 'node:worker_threads'
import type { KindOptions } from './kinds.ts'
import type { ReadParts } from './read-article.ts'
import type { FolderReading } from './read-folder.ts'
import type { ReadAnswer, ReaderData, ReadRequest } from './second-reader-thread.ts'
import type { Folder } from './folders/walk.ts'

export interface SecondReader extends AsyncDisposable {
  /** Of a folder of articles of which nothing is known. */
  readonly read: (folder: Folder) => Promise<FolderReading<never, ReadParts>>
}

/** Most of a whole edition's time goes into reading: a second thread takes half of it. */
export function openSecondReader(options: KindOptions, checkedAt: number): SecondReader {
  const worker = new Worker(new URL('second-reader-thread.ts', import.meta.url), {
    workerData: { options, checkedAt } satisfies ReaderData,
  })
  const waiting = new Map<number, PromiseWithResolvers<FolderReading<never, ReadParts>>>()
  let last = 0
  worker.on('message', ({ id, reading }: ReadAnswer) => {
    waiting.get(id)?.resolve(reading)
    waiting.delete(id)
  })
  worker.on('error', (error) => {
    for (const each of waiting.values()) each.reject(error)
  })
  return {
    read(folder) {
      const id = (last += 1)
      const answer = Promise.withResolvers<FolderReading<never, ReadParts>>()
      waiting.set(id, answer)
      worker.postMessage({ id, folder } satisfies ReadRequest)
      return answer.promise
    },
    async [Symbol.asyncDispose]() {
      await worker.terminate()
    },
  }
}
