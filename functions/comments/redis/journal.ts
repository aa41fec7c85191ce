import type { CommentStore } from '../store.ts'
import { readLogLine } from '../transition.ts'
import type { Run } from './client.ts'
import { scoresOf, textsOf } from './reply.ts'
import { script } from './script.ts'

export function journal(run: Run): Pick<CommentStore, 'log' | 'outbox' | 'refreshed'> {
  return {
    log: async (after, limit) => {
      const lines = textsOf(await run(LOG, after ?? '', limit + 1))
      const entries = lines.slice(0, limit).map(readLogLine)
      return { entries, next: lines.length > limit ? (entries.at(-1)?.id ?? null) : null }
    },
    outbox: async (limit) =>
      scoresOf(await run(OUTBOX, limit)).map(([article, revision]) => ({ article, revision })),
    refreshed: async (articles) => {
      await run(REFRESHED, ...articles.flatMap(({ article, revision }) => [article, revision]))
    },
  }
}

const LOG = script(`
return page(key('log'), ARGV[2], true, ARGV[3])
`)

const OUTBOX = script(`
return call('ZRANGE', key('outbox'), '-inf', '+inf', 'BYSCORE', 'LIMIT', 0, ARGV[2], 'WITHSCORES')
`)

const REFRESHED = script(`
for i = 2, #ARGV, 2 do
  local waiting = call('ZSCORE', key('outbox'), ARGV[i])
  if waiting and tonumber(waiting) <= tonumber(ARGV[i + 1]) then call('ZREM', key('outbox'), ARGV[i]) end
end
return {}
`)
