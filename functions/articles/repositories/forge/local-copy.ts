import { mkdtemp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface LocalCopy {
  /** Says where the folder is once it holds what is needed of it. */
  bring(folder: string, files: FilesToCopy): Promise<string>
}

interface FilesToCopy {
  /** Ids by name: whatever the folder holds. */
  readonly ids: ReadonlyMap<string, string>
  readonly isNeeded: (name: string) => boolean
  readonly read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Buffer>>
}

/** Where the build's checks, which read files, find what a forge holds. */
export function localCopy(): LocalCopy {
  const there = new Map<string, string>()
  let top: Promise<string> | undefined
  return {
    async bring(folder, { ids, isNeeded, read }) {
      top ??= mkdtemp(join(tmpdir(), 'ban-tin-content-'))
      const place = join(await top, folder)
      await mkdir(place, { recursive: true })
      for (const name of await readdir(place))
        if (!ids.has(name) && there.delete(join(place, name)))
          await rm(join(place, name), { force: true })
      const missing = [...ids].filter(
        ([name, id]) => isNeeded(name) && there.get(join(place, name)) !== id,
      )
      const blobs = await read(missing.map(([, id]) => id))
      for (const [name, id] of missing) {
        const [file, aside] = [join(place, name), join(await top, crypto.randomUUID())]
        await writeFile(aside, blobs.get(id) ?? '')
        await rename(aside, file)
        there.set(file, id)
      }
      return place
    },
  }
}
