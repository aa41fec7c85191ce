import type { Changes, CommentStore, Listing } from '../store.ts'
import type { Run } from './client.ts'
import { readComments } from './fields.ts'
import { listOf, scoresOf, textOf, textOrNull, textsOf } from './reply.ts'
import { script } from './script.ts'

type Listings = Pick<
  CommentStore,
  'approved' | 'latest' | 'mostDiscussed' | 'changedSince' | 'totals'
>

export function listings(run: Run): Listings {
  return {
    approved: (article, after, limit) => approved(run, article, after, limit),
    latest: async (limit) => readComments(listOf(await run(LATEST, limit))),
    mostDiscussed: async (limit) =>
      scoresOf(await run(MOST_DISCUSSED, limit)).map(([article, total]) => ({ article, total })),
    changedSince: (revision, limit) => changedSince(run, revision, limit),
    totals: (articles) => totals(run, articles),
  }
}

const APPROVED = script(`
local article, limit = ARGV[2], tonumber(ARGV[4])
local ids = page(key('in', 'approved', article), ARGV[3], true, limit + 1)
local reply = {total(article), version(article), #ids > limit and ids[limit] or ''}
for i = 1, math.min(limit, #ids) do table.insert(reply, comment(ids[i])) end
return reply
`)

async function approved(
  run: Run,
  article: string,
  after: string | null,
  limit: number,
): Promise<Listing> {
  const reply = listOf(await run(APPROVED, article, after ?? '', limit))
  const [total, version, next, ...comments] = reply
  return {
    total: Number(total),
    version: Number(version),
    comments: readComments(comments),
    next: textOrNull(next),
  }
}

const LATEST = script(`
local reply = {}
for _, id in ipairs(page(key('in', 'approved'), '', true, ARGV[2])) do table.insert(reply, comment(id)) end
return reply
`)

const MOST_DISCUSSED = script(`
return call('ZRANGE', key('top'), '+inf', '-inf', 'BYSCORE', 'REV', 'LIMIT', 0, ARGV[2], 'WITHSCORES')
`)

const CHANGED_SINCE = script(`
local since, limit = tonumber(ARGV[2]), tonumber(ARGV[3])
local revision = call('GET', key('revision')) or '0'
local changed = call('ZRANGE', key('changed'), '(' .. ARGV[2], '+inf', 'BYSCORE', 'LIMIT', 0, limit + 1)
if since > tonumber(revision) or #changed > limit then return {revision, 'all'} end
local reply = {revision, 'some'}
for _, article in ipairs(changed) do table.insert(reply, {article, total(article), version(article)}) end
return reply
`)

async function changedSince(run: Run, since: number, limit: number): Promise<Changes> {
  const [revision, extent, ...changed] = listOf(await run(CHANGED_SINCE, since, limit))
  const articles = changed.map((reply) => {
    const [article = '', total, version] = textsOf(reply)
    return { article, total: Number(total), version: Number(version) }
  })
  return { revision: Number(revision), articles, all: textOf(extent) === 'all' }
}

const TOTALS = script(`
local reply = {}
for i = 2, #ARGV do table.insert(reply, {total(ARGV[i]), version(ARGV[i])}) end
return reply
`)

async function totals(run: Run, articles: readonly string[]) {
  const counts = listOf(await run(TOTALS, ...articles)).map(textsOf)
  return new Map(
    articles.map((article, index) => {
      const [total = 0, version = 0] = counts[index] ?? []
      return [article, { total: Number(total), version: Number(version) }]
    }),
  )
}
