import type { CommentStore } from '../store.ts'
import { logLine, byOperator, readLogLine, type LogEntry } from '../../domain/log-lines.ts'
import type { WaitingListing } from '../listing-store.ts'
import { pageOf } from '../page.ts'
import type { Run } from './client/client.ts'
import { type Reply, listOf, scoresOf, textOrNull, textsOf } from './client/reply.ts'
import { script, scriptForEach } from './client/script.ts'

type Journal = Pick<CommentStore, 'log' | 'appendLog' | 'keyFingerprint' | 'outbox' | 'refreshed'>

export function journal(run: Run): Journal {
  return {
    log: async (after, limit) => {
      const lines = listOf(await run(LOG, { after: after ?? '', limit: limit + 1 })).map(readEntry)
      const { page, next } = pageOf(lines, limit, ({ seq }) => String(seq))
      return { entries: page, next }
    },
    appendLog: async (line) => {
      await run(NOTE, { line: logLine(line) })
    },
    keyFingerprint: async (bind) => {
      const { fingerprint, at } = bind ?? { fingerprint: '', at: '' }
      const line = logLine({ at, by: byOperator, deed: 'key', subject: fingerprint })
      return textOrNull(await run(KEY_FINGERPRINT, { fingerprint, line })) ?? undefined
    },
    outbox: async (limit) => readOutbox(await run(OUTBOX, { limit })),
    refreshed: async (articles) => {
      await run(REFRESHED, articles)
    },
  }
}

const LOG = script('after limit#')`
head()
local from, reply = after == '' and '+inf' or '(' .. after, {}
local found = call('ZRANGE', key('log'), from, '-inf', 'BYSCORE', 'REV', 'LIMIT', 0, limit, 'WITHSCORES')
for i = 1, #found, 2 do
  table.insert(reply, {found[i + 1], found[i], call('HGET', key('macs'), found[i + 1]) or ''})
end
return reply
`

function readEntry(reply: Reply): LogEntry {
  const [seq, line = '', mac = ''] = textsOf(reply)
  return { seq: Number(seq), ...readLogLine(line), mac }
}

const NOTE = script('line')`
record(line)
return {}
`

const KEY_FINGERPRINT = script('fingerprint line')`
local known = call('GET', key('secret'))
if known or fingerprint == '' then return known or '' end
call('SET', key('secret'), fingerprint)
record(line)
return fingerprint
`

export const OUTBOX = script('limit#')`
return call('ZRANGE', key('outbox'), '-inf', '+inf', 'BYSCORE', 'LIMIT', 0, limit, 'WITHSCORES')
`

export function readOutbox(reply: Reply | undefined): readonly WaitingListing[] {
  return scoresOf(reply).map(([article, revision]) => ({ article, revision }))
}

const REFRESHED = scriptForEach('article revision#')`
local waiting = call('ZSCORE', key('outbox'), article)
if waiting and tonumber(waiting) <= revision then call('ZREM', key('outbox'), article) end
`
