import { setTimeout } from 'node:timers/promises'
import { publishedAt } from '../../domain/comment.ts'
import { cacheTags } from '../../domain/cache-tags.ts'
import type { CommentStore } from '../store.ts'
import { tombstoneKey } from '../../domain/tombstone.ts'
import { deadlinesOf } from '../../domain/retention.ts'
import { findings, logFindings } from '../../domain/findings.ts'
import { linesOf, makesVersion, readLogLine } from '../../domain/log-lines.ts'
import { PAUSE, type Database } from './database/database.ts'
import { writeSummary } from './comments/summaries.ts'
import { writeDraft } from './comments/write-draft.ts'
import { writeObjection } from './comments/write-objection.ts'
import { relist } from './comments/public-changes.ts'
import { repairDeadlines } from './comments/deadlines.ts'
import { record } from './comments/record.ts'
import { type CommentRow, isTraced, readComment } from './comments/comment-versions.ts'

const PAGE = 500

/** Leaves the file to others as often as it can: readers go on sending meanwhile. */
type Check = (database: Database) => Promise<readonly string[]>

/** Listings are indexes over the comments here, so only what is kept beside them can be wrong. */
const checks: readonly Check[] = [
  (database) => database.read(() => checkFile(database)),
  (database) => database.write(() => checkRevision(database)),
  (database) => database.write(() => checkTotals(database)),
  (database) => database.write(() => checkListings(database)),
  checkComments,
  (database) => database.write(() => checkJobs(database)),
  (database) => database.read(() => checkLog(database)),
]

export function reconciliation(database: Database): Pick<CommentStore, 'reconcile'> {
  return {
    async reconcile() {
      const wrong: string[] = []
      for (const check of checks) wrong.push(...(await check(database)))
      return wrong
    },
  }
}

function checkFile(database: Database): readonly string[] {
  const found = database.all<{ quick_check: string }>('PRAGMA quick_check(1)')
  return found[0]?.quick_check === 'ok' ? [] : [findings.damaged()]
}

/** First: a listing mended at too old a revision would seem older than the page that shows it. */
function checkRevision(database: Database): readonly string[] {
  const newest = `(SELECT coalesce(max(revision), 0)
    FROM (SELECT revision FROM changed UNION ALL SELECT revision FROM taken))`
  const behind = database.run(`UPDATE revision SET value = ${newest} WHERE value < ${newest}`)
  return behind > 0 ? [findings.revision()] : []
}

const COUNTED = `
  SELECT state, article, count(*) AS total FROM comments GROUP BY state, article
  UNION ALL SELECT state, '', count(*) FROM comments GROUP BY state`

function checkTotals(database: Database): readonly string[] {
  const wrong = database.all<{ state: string; article: string }>(`
    SELECT state, article FROM (${COUNTED} EXCEPT SELECT state, article, total FROM totals)
    UNION SELECT state, article FROM
      (SELECT state, article, total FROM totals WHERE total <> 0 EXCEPT SELECT * FROM (${COUNTED}))`)
  if (wrong.length === 0) return []
  database.run('DELETE FROM totals')
  database.run(`INSERT INTO totals ${COUNTED}`)
  for (const { state, article } of wrong) {
    if (state === 'approved' && article !== '') relist(database, article)
  }
  return wrong.map(({ state, article }) => findings.total(`${state} ${article || 'comments'}`))
}

function checkListings(database: Database): readonly string[] {
  const unlisted = database.all<{ article: string }>(`
    SELECT article FROM totals WHERE state = 'approved' AND article <> '' AND total > 0
      AND article NOT IN (SELECT article FROM changed)`)
  for (const { article } of unlisted) relist(database, article)
  const stray = database.run(`
    DELETE FROM outbox WHERE article <> '${cacheTags.answers}' AND NOT EXISTS (SELECT 1 FROM changed
      WHERE changed.article = outbox.article AND changed.revision >= outbox.revision)`)
  return [
    ...unlisted.map(({ article }) => findings.unrevised(article)),
    ...(stray > 0 ? [findings.unasked(`${stray} listings`)] : []),
  ]
}

async function checkComments(database: Database): Promise<readonly string[]> {
  const wrong: string[] = []
  for (let after: string | undefined = ''; after !== undefined;) {
    const from: string = after
    const page = await database.write(() => checkPage(database, from))
    wrong.push(...page.wrong)
    after = page.last
    await setTimeout(PAUSE)
  }
  return wrong
}

function checkPage(database: Database, after: string) {
  const rows = database.all<CommentRow>(
    'SELECT id, version, state, article FROM comments WHERE id > ? ORDER BY id LIMIT ?',
    after,
    PAGE,
  )
  return { wrong: rows.flatMap((row) => checkComment(database, row)), last: rows.at(-1)?.id }
}

function checkComment(database: Database, row: CommentRow): readonly string[] {
  const comment = readComment(database, row)
  const { id, tracking, version, history } = comment
  const added = linesOf(comment).filter((line) => record(database, line))
  const key = tombstoneKey(tracking)
  const lost = database.run('INSERT OR IGNORE INTO trackings VALUES (?, ?)', key, id)
  const dated = database.run(
    `UPDATE comments SET published = ?1 WHERE id = ?2 AND state = 'approved' AND published <> ?1`,
    publishedAt(comment),
    id,
  )
  const timed = repairDeadlines(database, id, deadlinesOf(comment, isTraced(database, id)))
  return [
    ...(history.length + 1 === version ? [] : [findings.versions(id)]),
    ...added.map(findings.line),
    ...(lost > 0 ? [findings.tracking(id)] : []),
    ...(dated > 0 ? [findings.wasLatest(id)] : []),
    ...(timed ? [] : [findings.due(id)]),
    ...(writeSummary(database, comment) ? [findings.summary(id)] : []),
    ...(writeObjection(database, comment) ? [findings.objected(id)] : []),
    ...(writeDraft(database, comment) ? [findings.drafted(id)] : []),
  ]
}

function checkJobs(database: Database): readonly string[] {
  const stray = database.run('DELETE FROM dues WHERE comment NOT IN (SELECT id FROM comments)')
  const sentNotices = `SELECT done FROM duties WHERE name = 'notice' AND done > value`
  const behind = database.run(
    `UPDATE kept SET value = (${sentNotices}) WHERE EXISTS (${sentNotices})`,
  )
  return [
    ...(stray > 0 ? [findings.deadlines(String(stray))] : []),
    ...(behind > 0 ? [findings.notices()] : []),
  ]
}

function checkLog(database: Database): readonly string[] {
  const versions = database.one<{ total: number }>(`
    SELECT (SELECT coalesce(sum(version), 0) FROM comments) + (SELECT coalesce(sum(version), 0) FROM gone) AS total`)
  const entries = countEntries(database)
  const end = database.one<{ written: number; lastLine: number }>(
    'SELECT seq AS written, (SELECT coalesce(max(seq), 0) FROM log) AS lastLine FROM head',
  )
  return logFindings({ entries, versions: versions?.total ?? 0, written: 0, lastLine: 0, ...end })
}

function countEntries(database: Database): number {
  let entries = 0
  for (let after = 0; ;) {
    const lines = database.all<{ seq: number; line: string }>(
      'SELECT seq, line FROM log WHERE seq > ? ORDER BY seq LIMIT ?',
      after,
      PAGE,
    )
    const last = lines.at(-1)
    if (!last) return entries
    entries += lines.filter(({ line }) => makesVersion(readLogLine(line))).length
    after = last.seq
  }
}
