import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../../../../functions/comments/store/sqlite/store.ts'
import { storeContract } from '../../../contracts/store.ts'

storeContract('SQLite in memory', async () => {
  const store = openSqliteStore(':memory:')
  return { store, close: () => store.close() }
})

storeContract('SQLite in a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ban-tin-sqlite-'))
  const path = join(folder, 'comments.db')
  const store = openSqliteStore(path)
  return {
    store,
    another: () => openSqliteStore(path),
    space: {
      async bytes() {
        await store.scrubFiles()
        return (await stat(path)).size
      },
      isGivenBack: false,
    },
    async close() {
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
})
