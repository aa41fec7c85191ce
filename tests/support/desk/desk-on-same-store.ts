import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deriveSecrets } from '../../../functions/comments/domain/secrets.ts'
import { openSqliteStore } from '../../../functions/comments/store/sqlite/store.ts'
import { articles, edition } from './desk-edition.ts'
import type { Services } from '../../../functions/comments/actions/services.ts'
import { openDesk, type Desk } from './desk.ts'
import type { Started } from '../servers/started.ts'

/** The store and secret of `npm start` through a door of ours: what strangers send, without their captchas. */
export function openDeskOnSameStore(
  { folder }: Pick<Started, 'folder'>,
  now: Services['now'] = Date.now,
): Desk {
  const data = join(folder, 'data')
  return openDesk({
    store: openSqliteStore(join(data, 'comments.sqlite')),
    secrets: deriveSecrets(Buffer.from(readFileSync(join(data, 'secret'), 'utf8'), 'hex')),
    edition: { ...edition, find: (id) => Promise.resolve({ ...articles.open, id }) },
    limit: { count: 1_000, seconds: 600 },
    now,
    refresh: () => Promise.reject(new Error('npm start does it')),
  })
}
