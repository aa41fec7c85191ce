import type { AskForge } from '../forge/ask-forge.ts'
import { toCommit, type FoundCommit } from '../forge/rest.ts'
import { inParallel } from '../in-parallel.ts'
import type { Commit } from '../repository.ts'

interface Place {
  readonly repository: string
  readonly head: string
}

interface CommitWithFiles extends FoundCommit {
  readonly files?: readonly { readonly filename: string }[] | null
}

/** By path. The newest commits of a folder name most of its files at once; the rest are asked for one by one. */
export async function findLastCommits(
  ask: AskForge,
  place: Place,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Commit>> {
  const found = new Map<string, Commit>()
  const folders = [...Map.groupBy(paths, folderOf)].filter(([, { length }]) => length > 2)
  await inParallel(folders, 4, async ([folder, wanted]) => {
    for (const commit of await askCommits(ask, place, { path: folder, limit: 50, files: true }))
      for (const { filename } of commit.files ?? [])
        if (wanted.includes(filename) && !found.has(filename)) found.set(filename, toCommit(commit))
  })
  const others = paths.filter((path) => !found.has(path))
  await inParallel(others, 8, async (path) => {
    const [commit] = await askCommits(ask, place, { path, limit: 1, files: false })
    if (commit !== undefined) found.set(path, toCommit(commit))
  })
  return found
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

interface Wanted {
  readonly path: string
  readonly limit: number
  readonly files: boolean
}

/** Newest first. */
export function askCommits(
  ask: AskForge,
  { repository, head }: Place,
  { path, limit, files }: Wanted,
): Promise<readonly CommitWithFiles[]> {
  const words = { sha: head, path, limit: String(limit), files: String(files) }
  const query = new URLSearchParams({ ...words, stat: 'false', verification: 'false' })
  return ask<readonly CommitWithFiles[]>(`${repository}/commits?${query.toString()}`)
}
