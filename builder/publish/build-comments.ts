import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defaultPrefix, type StoreSetting } from '../../functions/comments/store/store-address.ts'
import type { CommentStore } from '../../functions/comments/store/store.ts'

export interface BuildComments extends AsyncDisposable {
  readonly store: CommentStore
  /** Another store, another name: its revisions count something else. */
  readonly name: string
}

/** Undefined where no store was ever made. Throws `StoreUnavailable`. */
export async function openBuildComments(setting: StoreSetting): Promise<BuildComments | undefined> {
  if (setting.kind === 'sqlite' && !existsSync(join(setting.folder, 'comments.sqlite')))
    return undefined
  // Loads most of the function, which a site without comments does not need.
  const { openStore } = await import('../../functions/comments/platform/open-store.ts')
  const store = await openStore(setting)
  return {
    store,
    name: nameOfStore(setting),
    [Symbol.asyncDispose]: () => store.close(),
  }
}

export function nameOfStore(setting: StoreSetting): string {
  if (setting.kind === 'sqlite') return hash('sha1', resolve(setting.folder))
  return hash('sha1', `${setting.prefix ?? defaultPrefix} ${setting.url}`)
}
