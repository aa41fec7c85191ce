import type { Report } from '../../../../../_includes/models/moderation/report.ts'
import { logLine } from '../../../domain/log-lines.ts'
import { REPORTS_CAP, type ReportRequest, type ReportStore } from '../../report-store.ts'
import { totalsOf } from '../../query-store.ts'
import { pageOf } from '../../page.ts'
import { CLOSE_REPORTS } from '../client/close-reports.ts'
import type { Run } from '../client/client.ts'
import { idOf, readComments } from '../client/fields.ts'
import { listOf, scoresOf, textOf, textsOf } from '../client/reply.ts'
import { script } from '../client/script.ts'
import { COUNTS, SPEND } from './counts.ts'

export function reports(run: Run): ReportStore {
  return {
    report: async (order) => {
      const [outcome, value] = textsOf(await run(REPORT, valuesOf(order)))
      if (outcome === 'limited') return { outcome, retryAfter: Math.ceil(Number(value) / 1000) }
      return { outcome: outcome === 'kept' || outcome === 'missing' ? outcome : 'spent' }
    },
    reported: async (after, limit) => {
      const reply = await run(REPORTED, { after: after ?? '', limit: limit + 1 })
      const [counts, found] = listOf(reply)
      const { page, next } = pageOf(listOf(found), limit, idOf)
      return {
        comments: readComments(page),
        next,
        totals: totalsOf(scoresOf(counts)),
        reports: new Map(page.map((each) => [idOf(each), readReports(textsOf(listOf(each)[2]))])),
      }
    },
    keepReported: async ({ comment, by, at, seen = REPORTS_CAP }) => {
      const line = logLine({ at, by, deed: 'keep-reported', subject: comment })
      const outcome = textOf(await run(KEEP_REPORTED, { id: comment, line, seen }))
      return outcome as Awaited<ReturnType<ReportStore['keepReported']>>
    },
  }
}

export function readReports(texts: readonly string[]): readonly Report[] {
  return texts.map((text) => JSON.parse(text) as Report)
}

const REPORT = script(
  'id report captcha captchaExpires# addresses[] count# span# now#',
)`${COUNTS}${SPEND}
if call('HGET', key('comment', id), 'state') ~= 'approved' then return {'missing'} end
if isSpent(captcha, now) then return {'spent'} end
local wait = limited('reporters', addresses, count, span, now)
if wait then return wait end
arrive('reporters', addresses, count, span, now)
spend(captcha, captchaExpires, now)
if call('LLEN', key('reports', id)) < ${REPORTS_CAP} then
  call('RPUSH', key('reports', id), report)
  call('ZADD', key('reported'), 0, id)
end
return {'kept'}
`

function valuesOf({ comment, code, text, at, captcha, addresses, limit, now }: ReportRequest) {
  const report: Report = { code, ...(text !== undefined && { text }), at }
  return {
    id: comment,
    report: JSON.stringify(report),
    captcha: captcha.id,
    captchaExpires: captcha.expires,
    addresses,
    count: limit.count,
    span: limit.seconds * 1000,
    now,
  }
}

const REPORTED = script('after limit#')`
local totals, found = {}, {}
for _, each in ipairs(states) do
  table.insert(totals, each)
  table.insert(totals, tostring(call('ZCARD', key('in', each))))
end
for _, id in ipairs(page(key('reported'), after, false, limit)) do
  local reply = comment(id)
  table.insert(reply, call('LRANGE', key('reports', id), 0, -1))
  table.insert(found, reply)
end
return {totals, found}
`

const KEEP_REPORTED = script('id line seen#')`${CLOSE_REPORTS}
if call('EXISTS', key('comment', id)) == 0 then return 'missing' end
if call('LLEN', key('reports', id)) > seen then return 'conflict' end
if not closeReports(id) then return 'repeated' end
record(line)
return 'done'
`
