import { isObjectionOpen } from '../../../../functions/comments/domain/objection.ts'
import { isDeepStrictEqual } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { summaryOf } from '../../../../functions/comments/store/cases/case-summary.ts'
import { chainKeyOf, checkLogChain } from '../../../../functions/comments/store/log-chain.ts'
import { openUpstashStore } from '../../../../functions/comments/store/redis/upstash.ts'
import { openSqliteStore } from '../../../../functions/comments/store/sqlite/store.ts'
import type { MonthStore } from '../../../../functions/comments/store/monthly/month-store.ts'
import type { Store } from '../../../../functions/comments/store/store.ts'
import { START, exportAll, everyEntry } from '../../../contracts/samples.ts'
import { startUpstash } from '../../../doubles/upstash.ts'
import { monthReports, withoutIndex } from '../../../support/desk/month-reports.ts'
import { seed } from '../../../support/seed.ts'
import { startRedisServer } from '../../../support/servers/redis-server.ts'
import { claimActions } from './history/claims.ts'
import { jobActions } from './history/jobs.ts'
import { moderatorActions } from './history/moderators.ts'
import { exportActions } from './history/export-import.ts'
import { deskActions } from './history/desk-queries.ts'
import { queryActions } from './history/queries.ts'
import { revisingActions } from './history/revising.ts'
import { settlingActions } from './history/settling.ts'
import { submissionActions } from './history/submissions.ts'
import { tokenActions } from './history/tokens.ts'
import { wordActions } from './history/words.ts'
import { NothingToPick, type Step, type World, newWorld } from './history/world.ts'
import { patient } from '../../../support/servers/patient.ts'

const chain = chainKeyOf(Buffer.alloc(32, 7))
const STEPS = 17_000
const ENOUGH = 100
const DAY = 24 * 60 * 60 * 1000

/** Named for how they are meant to end; each ending must really come about often enough. */
const actions = {
  ...submissionActions,
  ...wordActions,
  ...claimActions,
  ...settlingActions,
  ...revisingActions,
  ...queryActions,
  ...deskActions,
  ...exportActions,
  ...moderatorActions,
  ...tokenActions,
  ...jobActions,
}

/** Other deeds use comments up, so more are sent. */
const choices = [...Object.keys(actions), ...Array.from({ length: 6 }, () => 'keep kept')]

test(
  `two stores answer one random history alike (SEED=${seed})`,
  { timeout: 360_000 },
  async () => {
    const { sqlite, redis } = await openBoth()
    const world = newWorld(seed)
    const counts = new Map(Object.keys(actions).map((ending) => [ending, 0]))

    for (let number = 0; number < STEPS; number += 1) {
      const step = nextStep(world, counts)
      const [reply, other] = await Promise.all([step.run(sqlite), step.run(redis)])
      if (!isDeepStrictEqual(reply, other)) throw new Error(describeDifference(step, reply, other))
      for (const outcome of step.outcomes(reply as never)) {
        const ending = `${step.method} ${outcome}`
        counts.set(ending, (counts.get(ending) ?? 0) + 1)
      }
      step.learn?.(reply as never)
      world.now += world.random.number(20_000)
    }

    expect([...counts].filter(([, count]) => count < ENOUGH)).toEqual([])
    expect([...counts.keys()]).toEqual(Object.keys(actions))
    await expectSameEnd(sqlite, redis, world.now)
  },
)

/** Any deed, and more often the one whose ending has come about least. */
function nextStep(world: World, counts: ReadonlyMap<string, number>): Step {
  const ending = world.random.chance(0.6) ? rarest(counts) : world.random.pick(choices)
  try {
    const action = actions[ending]
    if (action) return action(world)
  } catch (error) {
    if (!(error instanceof NothingToPick)) throw error
  }
  return nextStep(world, counts)
}

function rarest(counts: ReadonlyMap<string, number>): string {
  const [[ending] = ['']] = [...counts].sort(([, one], [, other]) => one - other)
  return ending
}

function describeDifference({ method, input }: Step, sqlite: unknown, redis: unknown): string {
  return `SEED=${seed}: ${method} answered differently: ${JSON.stringify({ input, sqlite, redis }, null, 1)}`
}

async function expectSameEnd(sqlite: Store, redis: Store, now: number): Promise<void> {
  const exports = await exportAll(sqlite, 200)
  const entries = await everyEntry(sqlite, 1000)
  expect(await exportAll(redis, 150)).toEqual(exports)
  const { records } = await sqlite.records(null, 1e5)
  expect((await redis.records(null, 1e5)).records).toEqual(records)
  expect(records.length).toBeGreaterThan(ENOUGH)
  expect(await everyEntry(redis, 900)).toEqual(entries)
  expect(await redis.outbox(1000)).toEqual(await sqlite.outbox(1000))
  expect(await redis.mostDiscussed(1000)).toEqual(await sqlite.mostDiscussed(1000))
  expect(await redis.latest(1000)).toEqual(await sqlite.latest(1000))
  expect(await redis.cases()).toEqual(await sqlite.cases())
  const at = new Date(now).toISOString()
  const totals = await sqlite.caseTotals(at)
  expect(await redis.caseTotals(at)).toEqual(totals)
  expect(await redis.latestAnswered(1000)).toEqual(await sqlite.latestAnswered(1000))
  expect(await redis.objections(null, 1000)).toEqual(await sqlite.objections(null, 1000))
  expect(await redis.repliesWaiting(1000)).toEqual(await sqlite.repliesWaiting(1000))
  expect(await redis.people(now)).toEqual(await sqlite.people(now))
  expect(await redis.retracted(0, 1e6)).toEqual(await sqlite.retracted(0, 1e6))
  expect(await redis.submissionCounts()).toEqual(await sqlite.submissionCounts())
  expect(await sqlite.reconcile()).toEqual([])
  expect(await redis.reconcile()).toEqual([])
  const lines = { lines: entries.length, unsigned: 0 }
  expect(await checkLogChain(sqlite, chain)).toEqual({ wrong: [], ...lines })

  const copies = await openBoth()
  for (const exported of exports) {
    expect(await copies.redis.import(exported)).toBe(true)
    expect(await copies.sqlite.import(exported)).toBe(true)
  }
  for (const record of records) {
    expect(await copies.redis.importRecord(record)).toBe(true)
    expect(await copies.sqlite.importRecord(record)).toBe(true)
  }
  expect(await copies.redis.records(null, 1e5)).toEqual({ records, next: null })
  expect(await copies.sqlite.records(null, 1e5)).toEqual({ records, next: null })
  expect(await exportAll(copies.redis, 200)).toEqual(exports)
  expect(await exportAll(copies.sqlite, 200)).toEqual(exports)
  expect(await everyEntry(copies.redis, 900)).toEqual(await everyEntry(copies.sqlite, 900))
  expect(await copies.redis.latest(1000)).toEqual(await sqlite.latest(1000))
  expect(await copies.redis.caseTotals(at)).toEqual(totals)
  expect(await copies.sqlite.caseTotals(at)).toEqual(totals)
  expect(await copies.redis.reconcile()).toEqual([])
  await expectSameSweeps(sqlite, redis)
}

/** Half a year on, everything but what was approved, or is owed an answer, has gone, by the same steps. */
async function expectSameSweeps(sqlite: Store, redis: Store): Promise<void> {
  for (let now = START, done = false; !done; now += 10 * DAY) {
    const swept = await sqlite.sweep({ now, limit: 300 })
    expect(await redis.sweep({ now, limit: 300 })).toEqual(swept)
    done = now > START + 400 * DAY && !swept.more
  }
  const left = await exportAll(sqlite, 200)
  expect(await exportAll(redis, 200)).toEqual(left)
  const kept = ({ comment }: (typeof left)[number]): boolean =>
    comment.state === 'approved' || summaryOf(comment).open || isObjectionOpen(comment)
  expect(left.filter((each) => !kept(each) || each.phone)).toEqual([])
  expect(await redis.cases()).toEqual(await sqlite.cases())
  const whole = await withoutIndex(sqlite)
  const [theirs, own, same] = await Promise.all([redis, sqlite, whole].map(reports))
  expect([theirs, own]).toEqual([same, same])
  const end = new Date(START + 400 * DAY).toISOString()
  expect(await redis.caseTotals(end)).toEqual(await sqlite.caseTotals(end))
  expect(await redis.latestAnswered(1000)).toEqual(await sqlite.latestAnswered(1000))
  expect(await everyEntry(redis, 900)).toEqual(await everyEntry(sqlite, 1000))
  expect(await sqlite.reconcile()).toEqual([])
  expect(await redis.reconcile()).toEqual([])
}

/** Of every month in which something was done, long after. */
function reports(store: MonthStore) {
  const months = Array.from({ length: 16 }, (_, index) =>
    new Date(Date.UTC(2026, 1 + index)).toISOString().slice(0, 7),
  )
  return monthReports(store, months, START + 600 * DAY)
}

async function openBoth() {
  const server = await startRedisServer()
  onTestFinished(() => server.close())
  const upstash = await startUpstash(server.port)
  onTestFinished(() => upstash.close())
  const sqlite = openSqliteStore(':memory:', chain)
  onTestFinished(() => sqlite.close())
  return { sqlite, redis: openUpstashStore(upstash, { ...patient, chain }) }
}
