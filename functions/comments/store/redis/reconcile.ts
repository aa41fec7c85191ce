import type { CommentStore } from '../store.ts'
import { logFindings } from '../../domain/findings.ts'
import { makesVersion, readLogLine } from '../../domain/log-lines.ts'
import type { Run } from './client/client.ts'
import { checkComments } from './reconcile-comments.ts'
import { checkArticles, checkListings, checkRevision } from './reconcile-listings.ts'
import { checkJobs } from './reconcile-jobs.ts'
import { fieldsOf, listOf, scoresOf, textOf } from './client/reply.ts'
import { script } from './client/script.ts'

/** Each repair is an atomic step of its own; the log is only counted right while nobody writes. */
export function reconciliation(run: Run): Pick<CommentStore, 'reconcile'> {
  return {
    reconcile: async () => {
      const revision = await checkRevision(run)
      const comments = await checkComments(run)
      const { versions, wrong } = await checkListings(run)
      const articles = await checkArticles(run)
      const jobs = await checkJobs(run)
      const log = await checkLog(run, versions)
      return [...revision, ...comments, ...wrong, ...articles, ...jobs, ...log]
    },
  }
}

async function checkLog(run: Run, versionsOfComments: number): Promise<readonly string[]> {
  const versions = versionsOfComments + (await versionsGone(run))
  const { entries, lastLine } = await countEntries(run)
  const written = Number(textOf(await run(WRITTEN, {})))
  return logFindings({ entries, versions, written, lastLine })
}

const GONE = script('cursor')`
return call('HSCAN', key('gone'), cursor, 'COUNT', 1000)
`

async function versionsGone(run: Run): Promise<number> {
  const versions = new Map<string, number>()
  let cursor = '0'
  do {
    const [next, gone] = listOf(await run(GONE, { cursor }))
    for (const [id, value] of fieldsOf(gone)) versions.set(id, Number(value.split(' ')[0]))
    cursor = textOf(next)
  } while (cursor !== '0')
  return [...versions.values()].reduce((sum, version) => sum + version, 0)
}

const LINES = script('after')`
head()
local from = after == '' and '-inf' or '(' .. after
return call('ZRANGE', key('log'), from, '+inf', 'BYSCORE', 'LIMIT', 0, 1000, 'WITHSCORES')
`

const WRITTEN = script()`
return call('HGET', key('head'), 'seq') or '0'
`

async function countEntries(
  run: Run,
): Promise<{ readonly entries: number; readonly lastLine: number }> {
  let entries = 0
  for (let lastLine = 0, after = ''; ; after = String(lastLine)) {
    const lines = scoresOf(await run(LINES, { after }))
    const last = lines.at(-1)
    if (last === undefined) return { entries, lastLine }
    entries += lines.filter(([line]) => makesVersion(readLogLine(line))).length
    lastLine = last[1]
  }
}
