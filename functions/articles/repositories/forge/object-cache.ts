import { LRUCache } from 'lru-cache'
import type { Forge, Tree, TreeEntry } from './forge.ts'

export interface ObjectCache {
  /** Undefined where nothing lies there in that commit. */
  entry(commit: string, path: string): Promise<TreeEntry | undefined>
  tree(id: string): Promise<Tree>
  blobs(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>>
}

/** Bytes. */
const mostBytes = 48_000_000

/** What has an id never changes: each is asked for once, also by many at once. */
export function objectCache(forge: Pick<Forge, 'tree' | 'blobs'>): ObjectCache {
  const trees = new LRUCache<string, Promise<Tree>>({ max: 500 })
  const kept = new LRUCache<string, Buffer>({
    maxSize: mostBytes,
    sizeCalculation: ({ length }) => length + 100,
  })
  const underWay = new Map<string, Promise<ReadonlyMap<string, Buffer>>>()
  return { entry, tree, blobs }

  async function entry(commit: string, path: string): Promise<TreeEntry | undefined> {
    let found: TreeEntry | undefined = { kind: 'folder', id: commit }
    for (const name of path.split('/')) {
      if (found?.kind !== 'folder') return undefined
      found = (await tree(found.id)).get(name)
    }
    return found
  }

  function tree(id: string): Promise<Tree> {
    const known = trees.get(id)
    if (known !== undefined) return known
    const asked = forge.tree(id)
    trees.set(id, asked)
    asked.catch(() => trees.delete(id))
    return asked
  }

  async function blobs(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const wanted = new Set(ids)
    const found = new Map<string, Buffer>()
    for (const id of wanted) {
      const bytes = kept.get(id)
      if (bytes !== undefined) found.set(id, bytes)
    }
    const missing = [...wanted].filter((id) => !found.has(id))
    const fresh = missing.filter((id) => !underWay.has(id))
    if (fresh.length > 0) {
      const asked = forge.blobs(fresh)
      for (const id of fresh) underWay.set(id, asked)
      const end = (): void => fresh.forEach((id) => underWay.delete(id))
      asked.then(end, end)
    }
    const waited = new Set(missing.flatMap((id) => underWay.get(id) ?? []))
    const answers = await Promise.all(waited)
    for (const [id, bytes] of answers.flatMap((answer) => [...answer])) {
      kept.set(id, bytes)
      if (wanted.has(id)) found.set(id, bytes)
    }
    return found
  }
}
