import {
  readMark,
  SELECTION_LIFE,
  type SelectionStore,
  writeMark,
} from '../../queue/selection-store.ts'
import { SWEEP_DELAY } from '../../store.ts'
import type { Run } from '../client/client.ts'
import { listOf, textsOf } from '../client/reply.ts'
import { once, script } from '../client/script.ts'

export function selections(run: Run): SelectionStore {
  return {
    saveSelection: async ({ id, by, marks, now }) => {
      const expires = now + SELECTION_LIFE
      await run(SAVE, { id, by, expires, marks: marks.map(writeMark) })
    },
    findSelection: async (query) => {
      const [known, marks] = listOf(await run(FIND, query))
      const [count, done, conflicts] = textsOf(known).map(Number)
      if (count === undefined || done === undefined || conflicts === undefined) return undefined
      const left = count - done - conflicts
      return { count, done, conflicts, left, marks: textsOf(marks).map(readMark) }
    },
    advanceSelection: async (step) => {
      await run(ADVANCE, step)
    },
  }
}

const SAVE = script('id by expires# marks[]')`
local name, all = key('selection', id), key('selected', id)
call('HSET', name, 'by', by, 'expires', whole(expires), 'done', 0, 'conflicts', 0)
for _, mark in ipairs(marks) do call('RPUSH', all, mark) end
call('PEXPIRE', name, ${SELECTION_LIFE + SWEEP_DELAY})
call('PEXPIRE', all, ${SELECTION_LIFE + SWEEP_DELAY})
return {}
`

const FIND = script('id by now# limit#')`
local owner, expires, done, conflicts = unpack(call('HMGET', key('selection', id), 'by', 'expires', 'done', 'conflicts'))
if owner ~= by or tonumber(expires) <= now then return {} end
local all, passed = key('selected', id), done + conflicts
local marks = limit > 0 and call('LRANGE', all, passed, passed + limit - 1) or {}
return {{tostring(call('LLEN', all)), done, conflicts}, marks}
`

const ADVANCE = once(script('id by left# done# conflicts#')`
local name = key('selection', id)
local owner, before, missed = unpack(call('HMGET', name, 'by', 'done', 'conflicts'))
if owner ~= by or call('LLEN', key('selected', id)) - before - missed ~= left then return {} end
call('HINCRBY', name, 'done', done)
call('HINCRBY', name, 'conflicts', conflicts)
return {}
`)
