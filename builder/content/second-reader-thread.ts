import { parentPort, workerData } from 'node:worker_threads'
import { readFolderStats } from './folders/folder-hash.ts'
import { articleKind, type KindOptions } from './kinds.ts'
import type { ReadParts } from './read-article.ts'
import { readFolder, type FolderReading } from './read-folder.ts'
import type { Folder } from './folders/walk.ts'

export interface ReaderData {
  readonly options: KindOptions
  readonly checkedAt: number
}

export interface ReadRequest {
  readonly id: number
  readonly folder: Folder
}

export interface ReadAnswer {
  readonly id: number
  readonly reading: FolderReading<never, ReadParts>
}

const { options, checkedAt } = workerData as ReaderData
const kind = articleKind(options)

parentPort?.on('message', async ({ id, folder }: ReadRequest) => {
  const stats = readFolderStats(folder, checkedAt)
  const nothing = new Map<string, never>()
  const reading = await readFolder<never, ReadParts>(folder, stats, nothing, kind, checkedAt)
  const bodies = [...reading.read.values()].flatMap(({ read }) => read.parts?.body.buffer ?? [])
  parentPort?.postMessage({ id, reading } satisfies ReadAnswer, bodies as ArrayBuffer[])
})
