import { versionOf } from '../../domain/version.ts'
import { sequence } from '../in-sequence.ts'
import type { Change, Commit, CommitOutcome, Repository } from '../repository.ts'
import { RepositoryAway, RepositoryClosed } from '../repository.ts'
import type { ChangedFile, Forge } from './forge.ts'
import { localCopy } from './local-copy.ts'
import { objectCache } from './object-cache.ts'

/** In the repository: where the content folder lies. */
const prefix = 'content/'
const mostTries = 5

/** A repository elsewhere, through its forge's API. What was read is kept, and the branch's head is asked for once a request. */
export function forgeRepository(forge: Forge): Repository {
  const objects = objectCache(forge)
  const copy = localCopy()
  const inSequence = sequence()
  let head: Promise<string> | undefined
  let last: { head: string; commits: Map<string, Commit | undefined> } | undefined
  return {
    renew: () => (head = undefined),
    readOnlyBecause: () =>
      headOnce().then(
        () => undefined,
        (error: unknown) => (error instanceof RepositoryClosed ? error.message : undefined),
      ),
    list: async (folder) => [...(await filesOf(folder)).keys()],
    read: async (path) => readAt(await headOnce(), path),
    readAt,
    async readAll(paths) {
      const at = await headOnce()
      const found = new Map<string, Buffer>()
      const ids = await Promise.all(
        paths.map(async (path) => [path, await idAt(at, path)] as const),
      )
      const blobs = await objects.blobs(ids.flatMap(([, id]) => id ?? []))
      for (const [path, id] of ids) {
        const bytes = id === undefined ? undefined : blobs.get(id)
        if (bytes !== undefined) found.set(path, bytes)
      }
      return found
    },
    async localFolder(folder, isNeeded) {
      const read = (ids: readonly string[]): ReturnType<typeof objects.blobs> => objects.blobs(ids)
      return copy.bring(folder, { ids: await filesOf(folder), isNeeded, read })
    },
    lastCommits,
    history: async (path, limit) => forge.commits(await headOnce(), prefix + path, limit),
    commit: (change) => inSequence(() => commit(change)),
    share: () => Promise.resolve(),
    isUnshared: () => Promise.resolve(false),
    unsharedBecause: undefined,
  }

  function headOnce(): Promise<string> {
    return head ?? newHead()
  }

  function newHead(): Promise<string> {
    const asked = forge.head()
    head = asked
    asked.catch(() => (head = undefined))
    return asked
  }

  async function filesOf(folder: string): Promise<ReadonlyMap<string, string>> {
    const entry = await objects.entry(await headOnce(), prefix + folder)
    if (entry?.kind !== 'folder') return new Map()
    const files = [...(await objects.tree(entry.id))].filter(([, { kind }]) => kind === 'file')
    return new Map(files.map(([name, { id }]) => [name, id]))
  }

  async function idAt(at: string, path: string): Promise<string | undefined> {
    const entry = await objects.entry(at, prefix + path)
    return entry?.kind === 'file' ? entry.id : undefined
  }

  async function readAt(at: string, path: string): Promise<Buffer | undefined> {
    const id = await idAt(at, path)
    return id === undefined ? undefined : (await objects.blobs([id])).get(id)
  }

  async function lastCommits(paths: readonly string[]): Promise<ReadonlyMap<string, Commit>> {
    const at = await headOnce()
    if (last?.head !== at) last = { head: at, commits: new Map() }
    const { commits } = last
    const missing = paths.filter((path) => !commits.has(path))
    if (missing.length > 0) {
      const asked = await forge.lastCommits(
        at,
        missing.map((path) => prefix + path),
      )
      for (const path of missing) commits.set(path, asked.get(prefix + path))
    }
    const known = paths.map((path) => [path, commits.get(path)] as const)
    return new Map(known.filter((pair): pair is readonly [string, Commit] => pair[1] !== undefined))
  }

  async function commit(change: Change): Promise<CommitOutcome> {
    try {
      return await tryCommit(change)
    } catch (error) {
      if (!(error instanceof RepositoryClosed)) throw error
      return { outcome: 'read-only', reason: error.message }
    }
  }

  /** An answer that never came, or a refusal, says little: what the branch holds then says whether the commit was made. */
  async function tryCommit({ expected, files, ...words }: Change): Promise<CommitOutcome> {
    let tried: { readonly head: string; readonly error: RepositoryAway } | undefined
    for (let tries = 0; tries < mostTries; tries += 1) {
      const at = await newHead()
      if (tried?.head === at) throw tried.error
      const wanted = await changesAt(at, files)
      if (tried !== undefined && wanted.length === 0)
        return { outcome: 'done', commit: await newestOf(at, files) }
      for (const [path, version] of expected)
        if (((await idAt(at, path)) ?? null) !== version) return { outcome: 'conflict', path }
      if (wanted.length === 0) return { outcome: 'done', commit: at }
      try {
        const made = await forge.commit({ ...words, head: at, files: wanted })
        head = Promise.resolve(made)
        return { outcome: 'done', commit: made }
      } catch (error) {
        if (!(error instanceof RepositoryAway)) throw error
        tried = { head: at, error }
      }
    }
    throw tried?.error ?? new RepositoryAway('Others commit all the time.')
  }

  /** Without what is so already. */
  async function changesAt(at: string, files: Change['files']): Promise<readonly ChangedFile[]> {
    const changed: ChangedFile[] = []
    for (const [path, bytes] of files) {
      const before = await idAt(at, path)
      const after = bytes === null ? undefined : { id: versionOf(bytes), bytes }
      if (before === after?.id) continue
      changed.push({
        path: prefix + path,
        ...(before !== undefined && { before }),
        ...(after && { after }),
      })
    }
    return changed
  }

  async function newestOf(at: string, files: Change['files']): Promise<string> {
    const [path = ''] = files.keys()
    return (await forge.commits(at, prefix + path, 1))[0]?.id ?? at
  }
}
