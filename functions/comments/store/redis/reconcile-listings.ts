import { states } from '../../../../_includes/models/comment.ts'
import { cacheTags } from '../../domain/cache-tags.ts'
import type { Run } from './client/client.ts'
import { listOf, textOf, textsOf, findingsIn } from './client/reply.ts'
import { scan } from './client/scan.ts'
import { once, script, scriptForEach } from './client/script.ts'

const PAGE = 500

/** First: a listing mended at too old a revision would seem older than the page that shows it. */
export async function checkRevision(run: Run): Promise<readonly string[]> {
  return findingsIn(await run(CHECK_REVISION, {}))
}

const CHECK_REVISION = once(script()`
local function newestOf(kept) return tonumber(call('ZRANGE', key(kept), 0, 0, 'REV', 'WITHSCORES')[2] or 0) end
local newest = math.max(newestOf('changed'), newestOf('taken'))
if newest <= tonumber(call('GET', key('revision')) or 0) then return {} end
call('SET', key('revision'), whole(newest))
return {{'revision'}}
`)

export async function checkListings(
  run: Run,
): Promise<{ readonly versions: number; readonly wrong: readonly string[] }> {
  const wrong: string[] = []
  let versions = 0
  for (const state of states) {
    versions += await checkListing(run, state, '', wrong)
    for await (const articles of scan(run, `in:${state}`)) {
      for (const article of articles) await checkListing(run, state, article, wrong)
    }
  }
  return { versions, wrong: [...wrong, ...(await checkLatest(run))] }
}

const CHECK_LATEST = once(script('after')`
local members, wrong = page(key('published'), after, false, ${PAGE}), {}
for _, member in ipairs(members) do
  local at, id = string.match(member, '^(%S*) (%S+)')
  local state, published = unpack(call('HMGET', key('comment', id), 'state', 'published'))
  if state ~= 'approved' or published ~= at then
    call('ZREM', key('published'), member)
    table.insert(wrong, {'latest', id})
  end
end
return {members[#members] or '', wrong}
`)

async function checkLatest(run: Run): Promise<readonly string[]> {
  const wrong: string[] = []
  for (let after = ''; ;) {
    const [last, found] = listOf(await run(CHECK_LATEST, { after }))
    wrong.push(...findingsIn(found))
    after = textOf(last)
    if (after === '') return wrong
  }
}

const CHECK_LISTING = once(script('state article after')`
local wrong, versions = {}, 0
local set = article == '' and key('in', state) or key('in', state, article)
local ids = page(set, after, false, ${PAGE})
for _, id in ipairs(ids) do
  local itsState, itsArticle, itsVersion = unpack(call('HMGET', key('comment', id), 'state', 'article', 'version'))
  if itsState == state and (article == '' or itsArticle == article) then
    versions = versions + itsVersion
  else
    call('ZREM', set, id)
    table.insert(wrong, {'listed', id, state})
  end
end
if #wrong > 0 and state == 'approved' and article ~= '' then relist(article) end
return {ids[#ids] or '', whole(versions), wrong}
`)

async function checkListing(
  run: Run,
  state: string,
  article: string,
  wrong: string[],
): Promise<number> {
  let versions = 0
  for (let after = ''; ;) {
    const [last, counted, found] = listOf(await run(CHECK_LISTING, { state, article, after }))
    wrong.push(...findingsIn(found))
    versions += Number(counted)
    after = textOf(last)
    if (after === '') return versions
  }
}

export async function checkArticles(run: Run): Promise<readonly string[]> {
  const articles = new Set(textsOf(await run(ARTICLES, {})))
  for await (const names of scan(run, 'in:approved')) for (const name of names) articles.add(name)

  const all = [...articles]
  const wrong: string[] = []
  for (let start = 0; start < all.length; start += PAGE) {
    const asked = all.slice(start, start + PAGE).map((article) => ({ article }))
    wrong.push(...findingsIn(await run(CHECK_ARTICLES, asked)))
  }
  return wrong
}

const ARTICLES = script()`
local articles = {}
for _, kept in ipairs({'top', 'changed', 'outbox'}) do
  for _, article in ipairs(call('ZRANGE', key(kept), 0, -1)) do table.insert(articles, article) end
end
return articles
`

const CHECK_ARTICLES = once(scriptForEach('article')`
if article == '${cacheTags.answers}' then return end
local approved = call('ZCARD', key('in', 'approved', article))
local changed = call('ZSCORE', key('changed'), article)
local waiting = call('ZSCORE', key('outbox'), article)
if tonumber(call('ZSCORE', key('top'), article) or 0) ~= approved then
  relist(article)
  return {'total', article}
elseif approved > 0 and not changed then
  relist(article)
  return {'unrevised', article}
elseif waiting and (not changed or tonumber(waiting) > tonumber(changed)) then
  call('ZREM', key('outbox'), article)
  return {'unasked', 'The listing of ' .. article}
end
`)
