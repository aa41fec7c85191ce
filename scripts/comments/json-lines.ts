import { readExportedComment } from '../../functions/comments/store/exported-comment.ts'
import {
  exportedRecordOf,
  readExportedRecord,
} from '../../functions/comments/store/exported-record.ts'
import type { CommentStore, Store } from '../../functions/comments/store/store.ts'
import { importMany } from './import-many.ts'

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
  const many = importMany(store)
  const wrong = await putLines(lines, many, anyway)
  const { comments, added } = await many.finish()
  return { read: comments, imported: added, ...(wrong !== undefined && { wrong }) }
}

/** Says what is wrong with them. */
async function putLines(
  lines: AsyncIterable<string>,
  many: Pick<ReturnType<typeof importMany>, 'put' | 'putRecord'>,
  anyway: boolean,
): Promise<string | undefined> {
  const comments = { read: 0, last: '' }
  const records = { read: 0, last: '' }
  let number = 0
  let [end, endOfRecords] = [-1, 0]
  for await (const line of lines) {
    number += 1
    if (number === 1 && line !== format && line !== formerFormat) return strange
    if (number === 1 || line === '') continue
    if (end >= 0) return `Line ${number} comes after the end.`
    end = endOf(line)
    endOfRecords = Number(/"records":(\d+)/.exec(line)?.[1] ?? 0)
    if (end >= 0) continue
    const record = readExportedRecord(line)
    const exported = record === undefined ? readExportedComment(line) : undefined
    const id = record?.id ?? exported?.comment.id
    if (id === undefined)
      return `Line ${number} is not a comment of this format: mend it and import again, nothing doubles.`
    const own = record === undefined ? comments : records
    if (id <= own.last && !anyway) return misplaced(number)
    own.last = id
    own.read += 1
    if (record !== undefined) await many.putRecord(record)
    if (exported !== undefined) await many.put(exported)
  }
  if (number === 0) return nothing
  if (anyway || (end === comments.read && endOfRecords === records.read)) return undefined
  if (end < 0) return cut
  return `The end speaks of ${end} comments${endOfRecords > 0 ? ` and ${endOfRecords} records` : ''}: some are missing.`
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
