import { SEARCH_REACH, foldedWords } from '../../domain/fold.ts'
import type { Comment } from '../../domain/comment.ts'
import { type Ended, trackingPrint } from '../../domain/ended.ts'
import type { Queue, QueueQuestion, ReadingStore } from '../reading-store.ts'
import type { Run } from './client/client.ts'
import { readComment, readComments } from './client/fields.ts'
import { listOf, textOf, textOrNull } from './client/reply.ts'
import { script } from './client/script.ts'

export function reading(run: Run): ReadingStore {
  return {
    find: async (id) => readComments(listOf(await run(FIND, id)))[0],
    findAll: async (ids) => readComments(listOf(await run(FIND, ...ids))),
    findByTracking: (hash) => findByTracking(run, hash),
    queue: (question) => queue(run, question),
  }
}

const FIND = script(`
local found = {}
for i = 2, #ARGV do table.insert(found, comment(ARGV[i])) end
return found
`)

const FIND_BY_TRACKING = script(`
local id = call('GET', key('tracking', ARGV[2]))
if id then return comment(id) end
return {'', call('GET', key('ended', ARGV[3])) or ''}
`)

async function findByTracking(run: Run, hash: string): Promise<Comment | Ended | undefined> {
  const reply = await run(FIND_BY_TRACKING, hash, trackingPrint(hash))
  const [ended, until] = textOf(listOf(reply)[1]).split(' ')
  if (until === undefined) return readComment(reply)
  return { ended: ended as Ended['ended'], until: Number(until) }
}

const QUEUE = script(`
local state, article, limit, reach = ARGV[2], ARGV[3], tonumber(ARGV[5]), tonumber(ARGV[6])
local function matches(id)
  if #ARGV == 6 then return true end
  local text = call('GET', key('words', id)) or ''
  for i = 7, #ARGV do
    if not string.find(text, ARGV[i], 1, true) then return false end
  end
  return true
end

local set = article == '' and key('in', state) or key('in', state, article)
local ids = page(set, ARGV[4], state ~= 'pending', reach + 1)
local found, examined = {}, 0
while examined < math.min(reach, #ids) and #found < limit do
  examined = examined + 1
  if matches(ids[examined]) then table.insert(found, comment(ids[examined])) end
end

local function count(state) return tostring(call('ZCARD', key('in', state))) end
return {examined < #ids and ids[examined] or '', tostring(examined), count('pending'), count('approved'), count('rejected'), found}
`)

async function queue(run: Run, question: QueueQuestion): Promise<Queue> {
  const { state, article = '', after = '', q = '', limit } = question
  const words = foldedWords(q)
  const reach = words.length > 0 ? SEARCH_REACH : limit
  const reply = listOf(await run(QUEUE, state, article, after, limit, reach, ...words))
  const [next, looked, pending, approved, rejected, found] = reply
  const totals = {
    pending: Number(pending),
    approved: Number(approved),
    rejected: Number(rejected),
  }
  const comments = readComments(listOf(found))
  return { comments, next: textOrNull(next), looked: Number(looked), totals }
}
