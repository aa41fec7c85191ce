import { parentPort, workerData } from 'node:worker_threads'
import { descend, type FolderPlace } from './walk.ts'
import { look, type SeenFolder } from './look.ts'

export interface LookTask {
  readonly places: readonly FolderPlace[]
  /** Who is free takes the next one. */
  readonly next: Int32Array
}

const { places, next } = workerData as LookTask
const checkedAt = Date.now()
const seen: SeenFolder[] = []
for (let index = 0; (index = Atomics.add(next, 0, 1)) < places.length;) {
  const place = places[index]
  for (const folder of place ? descend(place) : []) seen.push(look(folder, checkedAt))
}
parentPort?.postMessage(seen)
