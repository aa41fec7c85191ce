import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteStore } from '../../../functions/comments/store/sqlite/store.ts'
import { between, seeded } from '../../../scripts/generate/random.ts'
import { seed } from '../../support/seed.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { cleanly, differing, everything, publish, publishUntil } from './editions.ts'
import { newsroomDays } from './newsroom-days.ts'

const kills = 30

test(`killed at any moment, the next build ends in the right edition (SEED=${seed})`, async () => {
  const random = seeded(seed)
  const comments = join(temporaryFolder(), 'comments.sqlite')
  const store = openSqliteStore(comments)
  const days = newsroomDays(random, store, 40)
  const folder = temporaryFolder()
  const asked = () => ({
    content: days.content,
    at: days.now(),
    out: join(folder, 'site'),
    comments,
  })
  await publish(asked())
  let killed = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const told = [await days.step(), await days.step()]
    const from = kill % 2 === 0 ? 'writing' : 'start'
    if (await publishUntil(asked(), { from, at: between(random, 1, 30) })) killed += 1
    // What it was about to write may be what nobody wants any more.
    if (kill % 3 === 0) told.push(await days.step())
    // Killed twice: what the first one left must not mislead.
    if (kill % 5 === 0) await publishUntil(asked(), { from: 'start', at: between(random, 1, 90) })
    await publish(asked())
    const wrong = differing(everything(asked().out), await cleanly(asked()))
    const what = `SEED=${seed}, kill ${kill}: ${told.join(', then ')}`
    expect({ what, wrong }).toEqual({ what, wrong: [] })
    expect(readdirSync(folder).sort()).toEqual(['.edition', 'cache', 'site'])
  }
  expect(killed).toBeGreaterThan(kills / 2)
  await store.close()
}, 400_000)
