import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { budgetRows } from './bench/budgets/budget-rows.ts'
import { formatBudgetTable } from './bench/budgets/budget-table.ts'
import { measureBudgets } from './bench/budgets/measure-budgets.ts'
import { formatDeskTable, measureDesk } from './bench/desk/measure-desk.ts'
import { eleventy, findHugo, ours, type Builder } from './bench/builders.ts'
import { formatEverythingTable } from './bench/everything/table.ts'
import { measureEverything, type Everything } from './bench/everything/measure-everything.ts'
import { CommandFailed } from './bench/measure.ts'
import { publishRace } from './bench/publish.ts'
import { race, type Race } from './bench/race.ts'
import { report } from './bench/report.ts'
import { hostileRace } from './bench/serve/hostile.ts'
import { formatHostileTable } from './bench/serve/hostile-table.ts'
import { serveRace } from './bench/serve/race.ts'
import { hasNginx } from './bench/serve/nginx.ts'
import { faultsOf, formatServeTable } from './bench/serve/table.ts'
import { hasWrk } from './bench/serve/wrk.ts'
import { table } from './bench/table.ts'
import { parseArguments } from './terminal/command.ts'
import { fail, refuse } from './terminal/exit.ts'
import { freePort } from './measure/free-port.ts'

const help = `Usage: npm run bench [-- --budgets --articles N[,N] --sizes --runs N --everything --with-eleventy --publish --serve --hostile --desk N,N --seconds N --json]

Builds the same invented archive with this software, with Hugo and with an ordinary Eleventy site, in turn, and
checks that all three made the same pages. Exit 1 when they did not.

  --budgets        measures, instead, what must be fast, beside its budget, at 10000, 50000 and 200000 articles, beside Hugo and nginx:
                   about half an hour on two idle cores, and 15 GB below the temporary folder; --runs 3 will do
  --articles N,N   sizes of the archive (10000); with two, also how time grows; with --budgets three
  --sizes          10000, 50000 and 200000 articles: how time and memory grow
  --runs N         builds of each, 3 or more for a claim (5)
  --with-eleventy  builds with ordinary Eleventy also above 20000 articles, where it takes minutes
  --everything     also what newsrooms run: pictures, a share card for each article, the search index
  --publish        measures, instead, publishing an article, baking a comment and approving live, beside Hugo’s rebuild
  --serve          measures, instead, npm run serve beside nginx before the same files (needs nginx and wrk)
  --hostile        measures, instead, how long a reader of npm run serve waits while the worst bodies are sent to it
  --desk N,N       measures, instead, the moderators’ queue of both stores: pending comments, of so many stored (10000,1000000)
  --seconds N      of each measurement of --serve (5)
  --json           the same report as JSON`

/** Its time grows with the square of the archive. */
const mostForEleventy = 20_000

const { values } = parseArguments({
  help,
  options: {
    budgets: { type: 'boolean', default: false },
    articles: { type: 'string' },
    sizes: { type: 'boolean', default: false },
    everything: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    'with-eleventy': { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
    serve: { type: 'boolean', default: false },
    hostile: { type: 'boolean', default: false },
    desk: { type: 'string' },
    seconds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
})
const sizes = (values.articles ?? (values.sizes || values.budgets ? '10000,50000,200000' : '10000'))
  .split(',')
  .map((size) => wholeNumber('--articles', size))
const isOther =
  values.publish || values.serve || values.hostile || values.budgets || values.desk !== undefined
const runs = wholeNumber('--runs', values.runs)
const seconds = wholeNumber('--seconds', values.seconds)
if ((values.serve || values.budgets) && !(hasWrk() && hasNginx()))
  fail('--serve and --budgets need nginx and wrk: apt-get install nginx-light wrk.')
const hugo = findHugo()
const notes = [
  ...(hugo === undefined ? ['Hugo is not on the path: no comparison with it.'] : []),
  ...sizes
    .filter((articles) => !withEleventy(articles))
    .map((articles) => `Ordinary Eleventy was left out at ${articles} articles: --with-eleventy.`),
]
const folder = mkdtempSync(join(tmpdir(), 'ban-tin-bench-'))
const log = (line: string): void => console.error(line)
try {
  const races: Race[] = []
  const everything: Everything[] = []
  if (values.budgets) {
    const [ordinary, large, largest] = sizes
    if (ordinary === undefined || large === undefined || largest === undefined)
      refuse(`--budgets takes three sizes in --articles, the smallest first.`)
    const all = [ordinary, large, largest] as const
    const figures = await measureBudgets({ sizes: all, runs, seconds, folder, freePort, log })
    const rows = budgetRows(figures)
    const faults = [...figures.race.faults, ...faultsOf(figures.serve)]
    console.log(
      values.json
        ? JSON.stringify({ runs, rows, faults }, null, 2)
        : formatBudgetTable(rows, faults, runs),
    )
    if (faults.length > 0) process.exitCode = 1
  }
  for (const articles of values.publish ? sizes : []) {
    const place = join(folder, String(articles))
    console.log(
      JSON.stringify(await publishRace({ articles, runs, hugoRuns: runs, folder: place, log })),
    )
  }
  for (const articles of values.serve ? sizes : []) {
    const place = join(folder, String(articles))
    const ports = {
      serve: await freePort(),
      nginx: await freePort(),
      documented: await freePort(),
    }
    const done = await serveRace({ articles, seconds, folder: place, ports, log })
    console.log(values.json ? JSON.stringify(done, null, 2) : formatServeTable(done))
    if (faultsOf(done).length > 0) process.exitCode = 1
  }
  if (values.hostile) {
    const ports = { serve: await freePort(), redis: await freePort() }
    const rows = await hostileRace({ folder, ports, log })
    console.log(values.json ? JSON.stringify(rows, null, 2) : formatHostileTable(rows))
  }
  if (values.desk !== undefined) {
    const [pending = 0, stored = pending] = values.desk
      .split(',')
      .map((size) => wholeNumber('--desk', size))
    const size = { pending, stored }
    const rows = await measureDesk({ ...size, folder, port: await freePort(), log })
    console.log(values.json ? JSON.stringify(rows, null, 2) : formatDeskTable(size, rows))
  }
  for (const articles of isOther ? [] : sizes) {
    const builders = buildersFor(articles)
    const place = join(folder, String(articles))
    races.push(await race({ articles, seed: 1, runs, folder: place, builders, log }))
    for (const photographs of values.everything ? [0, 10] : []) {
      const own = join(folder, `${articles}-everything-${photographs}`)
      everything.push(await measureEverything({ articles, photographs, folder: own, log }))
    }
  }
  if (!isOther) printReport(races, everything)
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function printReport(races: readonly Race[], everything: readonly Everything[]): void {
  const builders = buildersFor(Math.min(...sizes))
  const done = report(races, builders, notes)
  console.log(values.json ? JSON.stringify({ ...done, everything }, null, 2) : table(done))
  if (!values.json && everything.length > 0) console.log(formatEverythingTable(everything))
  process.exitCode = done.faults.length === 0 ? 0 : 1
}

function buildersFor(articles: number): Builder[] {
  return [ours, hugo, withEleventy(articles) ? eleventy : undefined].filter(
    (builder) => builder !== undefined,
  )
}

function withEleventy(articles: number): boolean {
  return articles <= mostForEleventy || values['with-eleventy']
}

function wholeNumber(name: string, text: string): number {
  return /^[1-9]\d{0,6}$/.test(text)
    ? Number(text)
    : refuse(`${name} takes whole numbers from 1. ${help.split('\n')[0]}`)
}
