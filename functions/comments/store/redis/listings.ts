import { publishedAt } from '../../domain/comment.ts'
import type {
  PageStart,
  Changes,
  LatestOptions,
  CommentPage,
  ListingStore,
} from '../listing-store.ts'
import { pageOf } from '../page.ts'
import type { Run } from './client/client.ts'
import { idOf, readComments } from './client/fields.ts'
import { listOf, scoresOf, textOf, textsOf } from './client/reply.ts'
import { script, scriptForEach } from './client/script.ts'

export function listings(run: Run): ListingStore {
  return {
    approved: (article, from, limit) => approved(run, article, from, limit),
    latest: (limit, from = {}) => latest(run, limit, from),
    mostDiscussed: async (limit) =>
      scoresOf(await run(MOST_DISCUSSED, { limit })).map(([article, total]) => ({
        article,
        total,
      })),
    changedSince: (revision, limit) => changedSince(run, revision, limit),
    totals: (articles) => totals(run, articles),
  }
}

const APPROVED = script('article start how count#')`
local set = key('in', 'approved', article)
if start ~= '' and not call('ZSCORE', set, start) then return {total(article), version(article), 'unknown'} end
local ids, reply = page(set, start, true, count), {total(article), version(article), 'known'}
if how == 'with' then table.insert(ids, 1, start) end
for _, id in ipairs(ids) do table.insert(reply, comment(id)) end
return reply
`

async function approved(
  run: Run,
  article: string,
  from: PageStart | null,
  limit: number,
): Promise<CommentPage> {
  const [how = '', start = ''] = Object.entries(from ?? {})[0] ?? []
  const reply = listOf(await run(APPROVED, { article, start, how, count: limit + 1 }))
  const [total, version, startState, ...comments] = reply
  const { page, next } = pageOf(comments, limit, idOf)
  return {
    total: Number(total),
    version: Number(version),
    comments: readComments(page),
    next,
    isValidStart: startState === 'known',
  }
}

/** Comments that one look at the latest passes over, or, of older versions, puts in. */
const REACH = 5000
const LATE = 500

const LATEST = script('limit# after exclude[]')`
-- What an earlier version approved is not among them yet; its last decision, or its own text, says when that was.
local function putIn(id)
  local version, content, article, known =
    unpack(call('HMGET', key('comment', id), 'version', 'content', 'article', 'published'))
  local last = call('HGET', key('comment', id), 'decision:' .. version) or content
  if not known then publish(id, article, string.match(last, '"at":"([^"]+)"') or '') end
end
if call('ZCARD', key('published')) < call('ZCARD', key('in', 'approved')) then
  for _, id in ipairs(page(key('in', 'approved'), '', true, ${LATE})) do putIn(id) end
end

local isOut, reply = {}, {}
for _, article in ipairs(exclude) do isOut[article] = true end
for _, member in ipairs(page(key('published'), after, true, ${REACH})) do
  if #reply == limit then break end
  local id, article = string.match(member, '^%S* (%S+) (.*)$')
  if not isOut[article] then table.insert(reply, comment(id)) end
end
return reply
`

async function latest(run: Run, limit: number, { after, exclude = [] }: LatestOptions) {
  const cursor = after === undefined ? '' : `${publishedAt(after)} ${after.id}`
  return readComments(listOf(await run(LATEST, { limit, after: cursor, exclude })))
}

const MOST_DISCUSSED = script('limit#')`
return call('ZRANGE', key('top'), '+inf', '-inf', 'BYSCORE', 'REV', 'LIMIT', 0, limit, 'WITHSCORES')
`

const CHANGED_SINCE = script('since# limit#')`
local revision = call('GET', key('revision')) or '0'
local changed = call('ZRANGE', key('changed'), '(' .. whole(since), '+inf', 'BYSCORE', 'LIMIT', 0, limit + 1)
if since > tonumber(revision) or #changed > limit then return {revision, 'all'} end
local reply = {revision, 'some'}
for _, article in ipairs(changed) do table.insert(reply, {article, total(article), version(article)}) end
return reply
`

async function changedSince(run: Run, since: number, limit: number): Promise<Changes> {
  const [revision, extent, ...changed] = listOf(await run(CHANGED_SINCE, { since, limit }))
  const articles = changed.map((reply) => {
    const [article = '', total, version] = textsOf(reply)
    return { article, total: Number(total), version: Number(version) }
  })
  return { revision: Number(revision), articles, all: textOf(extent) === 'all' }
}

const TOTALS = scriptForEach('article')`
return {total(article), version(article)}
`

async function totals(run: Run, articles: readonly string[]) {
  const asked = articles.map((article) => ({ article }))
  const counts = listOf(await run(TOTALS, asked)).map(textsOf)
  return new Map(
    articles.map((article, index) => {
      const [total = 0, version = 0] = counts[index] ?? []
      return [article, { total: Number(total), version: Number(version) }]
    }),
  )
}
