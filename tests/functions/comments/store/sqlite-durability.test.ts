import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSqliteStore } from '../../../../functions/comments/store/sqlite/store.ts'
import { ARTICLE } from '../../../contracts/samples.ts'

const KILLS = 6
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ban-tin-kill-'))
})

afterAll(() => rm(folder, { recursive: true }))

test(
  'killing the program at any moment loses no acknowledged submission',
  { timeout: 240_000 },
  async () => {
    const path = join(folder, 'comments.db')
    const acknowledged: string[] = []
    for (let kill = 1; kill <= KILLS; kill += 1) {
      acknowledged.push(...(await keepUntilKilled(path, kill * 10_000, 30 * kill)))

      const store = openSqliteStore(path)
      for (const id of acknowledged) expect((await store.find(id))?.id).toBe(id)
      expect(await store.reconcile()).toEqual([])
      expect((await store.approved(ARTICLE, null, 1)).total).toBeGreaterThanOrEqual(kill)
      await store.close()
    }
    expect(acknowledged.length).toBeGreaterThan(500)
  },
)

/** The ids that were acknowledged before SIGKILL came, those still in the pipe with them. */
async function keepUntilKilled(path: string, first: number, enough: number): Promise<string[]> {
  const script = join(import.meta.dirname, 'keep-until-killed.ts')
  const child = spawn(process.execPath, [script, path, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const ids: string[] = []
  for await (const id of createInterface(child.stdout)) {
    ids.push(id)
    if (ids.length === enough) child.kill('SIGKILL')
  }
  await ended
  return ids
}
