import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findHugo, ours, type BuilderName } from '../builders.ts'
import { measureEverything, type Everything } from '../everything/measure-everything.ts'
import { publishRace, type PublishReport } from '../publish.ts'
import { race, type Race } from '../race.ts'
import { measureSeen } from '../serve/measure-seen.ts'
import { serveRace, type ServeReport } from '../serve/race.ts'
import { measureFloor } from './floor.ts'
import { weighModelArticle, type ArticleWeight } from './weigh-model-article.ts'

export interface Figures {
  readonly race: Race
  /** Seconds. */
  readonly floor: number
  /** Of few articles, of many, and of photographs. */
  readonly everything: readonly Everything[]
  /** Onto archives of each size, the smallest first. */
  readonly published: readonly PublishReport[]
  /** Milliseconds, onto the smallest of these archives. */
  readonly seen: number
  readonly serve: ServeReport
  readonly weighed: ArticleWeight
}

interface BudgetOptions {
  /** Of archives: ordinary, large, largest. */
  readonly sizes: readonly [number, number, number]
  readonly runs: number
  readonly seconds: number
  readonly folder: string
  readonly freePort: () => Promise<number>
  readonly log: (line: string) => void
}

export const photographs = 10

/** Each part in a folder of its own, which is gone before the next begins: the largest fill some ten gigabytes. */
export async function measureBudgets(options: BudgetOptions): Promise<Figures> {
  const { sizes, runs, seconds, folder, freePort, log } = options
  const [ordinary, large] = sizes
  const builders = [ours, findHugo()].filter((builder) => builder !== undefined)
  const raced = await inFolder('race', async (place) => {
    const done = await race({ articles: ordinary, seed: 1, runs, folder: place, builders, log })
    const site = join(place, `${'ours' satisfies BuilderName}-run-1`, 'site')
    const floor = measureFloor({ content: join(place, 'ours'), site, place: join(place, 'floor') })
    log(`${ordinary} articles, the floor: ${floor.toFixed(2)} s`)
    return { race: done, floor }
  })
  const everything: Everything[] = []
  for (const [articles, pictures] of [
    [ordinary / 10, 0],
    [ordinary, 0],
    [photographs, photographs],
  ] as const)
    everything.push(
      await inFolder('everything', (place) =>
        measureEverything({ articles, photographs: pictures, folder: place, log }),
      ),
    )
  const published: PublishReport[] = []
  let seen = Number.NaN
  for (const articles of sizes)
    await inFolder('publish', async (place) => {
      // Hugo is there to be compared with at the second size.
      const hugoRuns = articles === large ? 1 : 0
      published.push(await publishRace({ articles, runs, hugoRuns, folder: place, log }))
      if (articles === ordinary) seen = await measureSeen(place, await freePort())
    })
  const serve = await inFolder('serve', async (place) => {
    const ports = {
      serve: await freePort(),
      nginx: await freePort(),
      documented: await freePort(),
    }
    return serveRace({ articles: ordinary / 10, seconds, folder: place, ports, log })
  })
  return { ...raced, everything, published, seen, serve, weighed: await weighModelArticle(log) }

  async function inFolder<T>(name: string, action: (place: string) => Promise<T>): Promise<T> {
    const place = join(folder, name)
    mkdirSync(place)
    try {
      return await action(place)
    } finally {
      rmSync(place, { recursive: true, force: true })
    }
  }
}
