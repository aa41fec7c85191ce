import { readExportedComment } from '../../functions/comments/store/exported-comment.ts'
import {
  exportedRecordOf,
  readExportedRecord,
} from '../../functions/comments/store/exported-record.ts'
import type { CommentStore, Store } from '../../functions/comments/store/store.ts'

type ExportingStore = Pick<Store, 'export' | 'records'>

const format = '{"format":"ban-tin/2"}'
/** With verdicts alone; read for good. */
const formerFormat = '{"format":"ban-tin/1"}'

/** Oldest first; then what stays of those that are gone. The last line gives both numbers, so that a file cut short is noticed. */
export async function* exportLines(store: ExportingStore): AsyncGenerator<string> {
  yield format
  let comments = 0
  let after: string | null = null
  do {
    const { exports, next }: Awaited<ReturnType<CommentStore['export']>> = await store.export(
      after,
      500,
    )
    for (const exported of exports) yield JSON.stringify(exported)
    comments += exports.length
    after = next
  } while (after !== null)
  const records = yield* recordLines(store)
  yield JSON.stringify({ end: comments, ...(records > 0 && { records }) })
}

async function* recordLines(store: ExportingStore): AsyncGenerator<string, number> {
  let total = 0
  for (let after: string | null = null; ;) {
    const { records, next }: Awaited<ReturnType<Store['records']>> = await store.records(after, 500)
    for (const record of records) yield JSON.stringify(exportedRecordOf(record))
    total += records.length
    if (next === null) return total
    after = next
  }
}

interface ImportResult {
  readonly read: number
  readonly imported: number
  readonly wrong?: string
}

/** Importing again doubles nothing, so after a fault what went in stays. `anyway` ignores end and order. */
export async function importLines(
  lines: AsyncIterable<string>,
  store: Pick<Store, 'import' | 'importRecord'>,
  anyway: boolean,
): Promise<ImportResult> {
  const counts = { read: 0, imported: 0 }
  const records = { read: 0, last: '' }
  let number = 0
  let [last, end, endOfRecords] = ['', -1, 0]
  for await (const line of lines) {
    number += 1
    if (number === 1 && line !== format && line !== formerFormat)
      return { ...counts, wrong: strange }
    if (number === 1 || line === '') continue
    if (end >= 0) return { ...counts, wrong: `Line ${number} comes after the end.` }
    end = endOf(line)
    endOfRecords = Number(/"records":(\d+)/.exec(line)?.[1] ?? 0)
    if (end >= 0) continue
    const record = readExportedRecord(line)
    if (record !== undefined) {
      if (record.id <= records.last && !anyway) return { ...counts, wrong: misplaced(number) }
      records.last = record.id
      records.read += 1
      await store.importRecord(record)
      continue
    }
    const exported = readExportedComment(line)
    if (exported === undefined)
      return {
        ...counts,
        wrong: `Line ${number} is not a comment of this format: mend it and import again, nothing doubles.`,
      }
    const { id } = exported.comment
    if (id <= last && !anyway) return { ...counts, wrong: misplaced(number) }
    last = id
    counts.read += 1
    if (await store.import(exported)) counts.imported += 1
  }
  if (number === 0) return { ...counts, wrong: nothing }
  const isWhole = end === counts.read && endOfRecords === records.read
  if (anyway || isWhole) return counts
  return {
    ...counts,
    wrong:
      end < 0
        ? cut
        : `The end speaks of ${end} comments${endOfRecords > 0 ? ` and ${endOfRecords} records` : ''}: some are missing.`,
  }
}

const strange = `This is no export of comments: its first line is not ${format}. Nothing was imported.`
function misplaced(line: number): string {
  return `Line ${line} is out of order or comes twice: export again, or use --anyway.`
}
const nothing = 'There was nothing to read: npm run comments -- import < FILE'
const cut =
  'The export is cut short: its last line is missing. Export again, or take what there is with --anyway.'

function endOf(line: string): number {
  return Number(/^\{"end":(\d+)(?:,"records":\d+)?\}$/.exec(line)?.[1] ?? -1)
}
