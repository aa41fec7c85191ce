import { type CommentView, type DeskStore, MOST_ON_DESK } from '../query-store.ts'
import { PACE_LINES, paceOf } from '../queue/pace.ts'
import type { Run } from './client/client.ts'
import { readComment, readComments } from './client/fields.ts'
import { type Reply, listOf, textOrNull, textsOf } from './client/reply.ts'
import { script, together } from './client/script.ts'
import { CLAIMED_AT, readClaimedAt } from './jobs.ts'
import { OUTBOX, readOutbox } from './journal.ts'
import { FIND } from './queries.ts'
import { RETRACTED, readRetracted } from './retractions.ts'
import { QUEUE, givenOf, readQueue } from './desk/queue.ts'

export function deskPages(run: Run): DeskStore {
  return {
    deskPage: async (query) => {
      const asked = {
        queue: givenOf(query),
        pace: {},
        outbox: { limit: MOST_ON_DESK },
        retracted: { since: query.edition, limit: MOST_ON_DESK },
        deploy: { job: 'deploy' },
        named: { ids: query.named },
      }
      const [queue, pace, outbox, retracted, deploy, named] = listOf(await run(DESK_PAGE, asked))
      const [oldest, lines] = listOf(pace)
      return {
        ...readQueue(queue, query),
        pace: paceOf(textOrNull(oldest) ?? undefined, textsOf(lines)),
        outbox: readOutbox(outbox),
        retracted: readRetracted(retracted),
        deployAsked: readClaimedAt(deploy),
        named: readComments(listOf(named)),
      }
    },
    commentView: async (id, limit) => readView(await run(COMMENT_VIEW, { id, limit })),
  }
}

const PACE = script()`
return {call('ZRANGE', key('in', 'pending'), 0, 0)[1] or '',
  call('ZRANGE', key('log'), '+inf', '-inf', 'BYSCORE', 'REV', 'LIMIT', 0, ${PACE_LINES})}
`

const DESK_PAGE = together({
  queue: QUEUE,
  pace: PACE,
  outbox: OUTBOX,
  retracted: RETRACTED,
  deploy: CLAIMED_AT,
  named: FIND,
})

const COMMENT_VIEW = script('id limit#')`
local article = call('HGET', key('comment', id), 'article')
if not article then return {} end
local others = {}
for _, each in ipairs(page(key('in', 'approved', article), '', true, limit + 1)) do
  if each ~= id and #others < limit then table.insert(others, comment(each)) end
end
local near, wide, isKept = 0, 0, ''
for _, state in ipairs(states) do
  local sets = networkSets(id, state)
  for number, set in ipairs(sets) do
    local size = call('ZCARD', set)
    if number == 1 then near = near + size end
    if number == #sets then wide = wide + size end
    isKept = 'yes'
  end
end
return {comment(id), others, {isKept, whole(near), whole(wide)}}
`

function readView(reply: Reply): CommentView | undefined {
  const [found, others, network] = listOf(reply)
  const comment = readComment(found)
  const [isKept, near, wide] = textsOf(network)
  return (
    comment && {
      comment,
      others: readComments(listOf(others)),
      network: isKept === 'yes' ? { near: Number(near), wide: Number(wide) } : undefined,
    }
  )
}
