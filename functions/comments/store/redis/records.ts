import { tallyOfRecord } from '../cases/case-tally.ts'
import { monthsOfRecord } from '../monthly/months.ts'
import { pageOf } from '../page.ts'
import type { RecordStore } from '../cases/record-store.ts'
import type { Run } from './client/client.ts'
import { readRecord, writeRecord } from './client/keep-record.ts'
import { tallyText } from './client/kept-summary.ts'
import { textsOf } from './client/reply.ts'
import { once, script } from './client/script.ts'

export function records(run: Run): RecordStore {
  return {
    records: async (after, limit) => {
      const from = after === null ? '-' : `(${after}!`
      const texts = textsOf(await run(RECORDS, { from, count: limit + 1 }))
      const { page, next } = pageOf(texts.map(readRecord), limit, ({ id }) => id)
      return { records: page, next }
    },
    importRecord: async (record) => {
      const tally = tallyText(tallyOfRecord(record))
      const given = {
        id: record.id,
        text: writeRecord(record),
        tally,
        months: monthsOfRecord(record),
      }
      return textsOf(await run(IMPORT_RECORD, given))[0] === 'imported'
    },
  }
}

/** A member is the id, a blank and the rest; `!` comes just after a blank. */
const RECORDS = script('from count#')`
return call('ZRANGE', key('records'), from, '+', 'BYLEX', 'LIMIT', 0, count)
`

/** The log here has no lines of it. */
const IMPORT_RECORD = once(script('id text tally months[]')`
if isKnown(id) then return {'there'} end
call('HSET', key('gone'), id, '0 ')
call('ZADD', key('records'), 0, text)
countIn(id, months)
if tally ~= '' then
  call('ZADD', key('tallies'), 0, tally .. '\n' .. id)
  relistAnswers()
end
return {'imported'}
`)
