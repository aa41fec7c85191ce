import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { standardPrefix, type StoreSetting } from '../../functions/comments/store/store-address.ts'
import type { CommentStore } from '../../functions/comments/store/store.ts'

export interface Comments extends AsyncDisposable {
  readonly store: CommentStore
  /** Another store, another name: its revisions count something else. */
  readonly name: string
}

/** The comments of the configured store, or none where a file that would hold them was never made. Throws `StoreUnavailable`. */
export async function commentsOf(setting: StoreSetting): Promise<Comments | undefined> {
  if (setting.kind === 'sqlite' && !existsSync(join(setting.folder, 'comments.sqlite')))
    return undefined
  // Most of the function is loaded with it, and a site without comments needs none of that.
  const { openAnyStore } = await import('../../functions/comments/platform/open-any-store.ts')
  const store = await openAnyStore(setting)
  return {
    store,
    name: nameOfStore(setting),
    [Symbol.asyncDispose]: () => store.close(),
  }
}

export function nameOfStore(setting: StoreSetting): string {
  if (setting.kind === 'sqlite') return hash('sha1', resolve(setting.folder))
  return hash('sha1', `${setting.prefix ?? standardPrefix} ${setting.url}`)
}
