import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteStore } from '../../../functions/comments/store/sqlite/store.ts'
import { seeded } from '../../../scripts/generate/random.ts'
import { seed } from '../../support/seed.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { cleanly, differing, everything, places, publish } from './editions.ts'
import { newsroomDays } from './newsroom-days.ts'

const steps = Number(process.env['STEPS'] ?? 200)

test(`after every step of a random history the edition is what a clean build makes (SEED=${seed})`, async () => {
  const comments = join(temporaryFolder(), 'comments.sqlite')
  const store = openSqliteStore(comments)
  const days = newsroomDays(seeded(seed), store, 60)
  const out = join(temporaryFolder(), 'site')
  const told: string[] = []
  let small = 0
  for (let step = 0; step < steps; step += 1) {
    told.push(step === 0 ? 'the first edition' : await days.step())
    const asked = { content: days.content, at: days.now(), out, comments }
    const before = step === 0 ? undefined : { bytes: everything(out), places: places(out) }
    const edition = await publish(asked)
    const now = everything(out)
    const pages = [...now.keys()].filter((path) => isPage.test(path))
    const wrong = differing(now, await cleanly(asked))
    const isSmall = before !== undefined && edition.whole === undefined
    if (isSmall) small += 1
    const changed = isSmall ? differing(before.bytes, now) : []
    const what = `SEED=${seed}, step ${step}: ${told.slice(-3).join(', then ')}`
    expect({
      what,
      wrong,
      moved: isSmall ? moved(before.places, places(out)) : [],
      planned: isSmall ? edition.reasons.map(({ file }) => file).sort() : [],
      unchanged: isSmall ? edition.unchanged : 0,
    }).toEqual({
      what,
      wrong: [],
      moved: changed.filter((path) => now.has(path) && !path.startsWith('.edition/')),
      planned: changed.filter((path) => isPage.test(path)),
      unchanged: isSmall ? pages.length - edition.pages : 0,
    })
  }
  expect(small).toBeGreaterThan(steps * 0.8)
  await store.close()
}, 400_000)

/** Not assets, not files beside articles, not what is for the function. */
const isPage = /^(?!\.edition\/|assets\/).*(?:\.html|\.xml|\.txt|feed\.json|_redirects|_headers)$/

/** Files that are new, or lie in another place or time than before. */
function moved(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  return [...now]
    .filter(([path, place]) => before.get(path) !== place)
    .map(([path]) => path)
    .sort()
}
