import { readExportedComment } from '../../functions/comments/store/exported-comment.ts'
import type { CommentStore } from '../../functions/comments/store/store.ts'

const format = '{"format":"ban-tin/2"}'
/** With verdicts alone; read for good. */
const formerFormat = '{"format":"ban-tin/1"}'

/** Oldest first. The last line gives the number of comments, so that a file cut short is noticed. */
export async function* exportLines(store: Pick<CommentStore, 'export'>): AsyncGenerator<string> {
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
  yield JSON.stringify({ end: comments })
}

interface ImportResult {
  readonly read: number
  readonly imported: number
  readonly wrong?: string
}

/** Importing again doubles nothing, so after a fault what went in stays. `anyway` ignores end and order. */
export async function importLines(
  lines: AsyncIterable<string>,
  store: Pick<CommentStore, 'import'>,
  anyway: boolean,
): Promise<ImportResult> {
  const counts = { read: 0, imported: 0 }
  let number = 0
  let [last, end] = ['', -1]
  for await (const line of lines) {
    number += 1
    if (number === 1 && line !== format && line !== formerFormat)
      return { ...counts, wrong: strange }
    if (number === 1 || line === '') continue
    if (end >= 0) return { ...counts, wrong: `Line ${number} comes after the end.` }
    end = endOf(line)
    if (end >= 0) continue
    const exported = readExportedComment(line)
    if (exported === undefined)
      return {
        ...counts,
        wrong: `Line ${number} is not a comment of this format: mend it and import again, nothing doubles.`,
      }
    const { id } = exported.comment
    if (id <= last && !anyway)
      return {
        ...counts,
        wrong: `Line ${number} is out of order or comes twice: export again, or use --anyway.`,
      }
    last = id
    counts.read += 1
    if (await store.import(exported)) counts.imported += 1
  }
  if (number === 0) return { ...counts, wrong: nothing }
  if (anyway || end === counts.read) return counts
  return {
    ...counts,
    wrong: end < 0 ? cut : `The end speaks of ${end} comments: some are missing.`,
  }
}

const strange = `This is no export of comments: its first line is not ${format}. Nothing was imported.`
const nothing = 'There was nothing to read: npm run comments -- import < FILE'
const cut =
  'The export is cut short: its last line is missing. Export again, or take what there is with --anyway.'

function endOf(line: string): number {
  return Number(/^\{"end":(\d+)\}$/.exec(line)?.[1] ?? -1)
}
