import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { LogHead } from '../../functions/comments/store/log-chain.ts'
import { readExportedComment } from '../../functions/comments/store/exported-comment.ts'
import type { CommentStore, ExportedComment } from '../../functions/comments/store/store.ts'
import { BrokenSeal, unseal } from './seal.ts'
import type { Line } from './snapshot.ts'

interface RestoreQuestion {
  readonly store: Pick<CommentStore, 'import'>
  readonly secretKey: Buffer
  readonly file: string
  readonly progress?: (comments: number) => void
}

type Restored =
  | { readonly outcome: 'restored'; readonly comments: number; readonly added: number }
  | { readonly outcome: 'refused'; readonly why: BrokenSeal['why'] }

/** Imports at once: over a network each takes a round trip. */
const TOGETHER = 32

/** Checks the whole file first, and leaves alone what is there or was erased: restoring twice changes nothing. */
export async function restore(question: RestoreQuestion): Promise<Restored> {
  try {
    const later = new Map<string, ExportedComment | null>()
    await readLines(question, (line) => {
      if ('again' in line) later.set(line.again, line.dossier)
    })
    return await putBack(question, later)
  } catch (error) {
    if (error instanceof BrokenSeal) return { outcome: 'refused', why: error.why }
    throw error
  }
}

/** Undefined in a backup from before the log's head was noted. */
export async function notedHead(
  question: Omit<RestoreQuestion, 'store'>,
): Promise<LogHead | BrokenSeal['why'] | undefined> {
  let head: LogHead | undefined
  try {
    await readLines(question, (line) => {
      if ('head' in line) ({ head } = line)
    })
    return head
  } catch (error) {
    if (error instanceof BrokenSeal) return error.why
    throw error
  }
}

async function putBack(
  question: RestoreQuestion,
  later: ReadonlyMap<string, ExportedComment | null>,
): Promise<Restored> {
  const told = { comments: 0, added: 0 }
  let batch: ExportedComment[] = []
  const flush = async (): Promise<void> => {
    const added = await Promise.all(batch.map((dossier) => question.store.import(dossier)))
    told.comments += batch.length
    told.added += added.filter(Boolean).length
    batch = []
    question.progress?.(told.comments)
  }
  const put = async (dossier: ExportedComment): Promise<void> => {
    batch.push(dossier)
    if (batch.length === TOGETHER) await flush()
  }
  await readLines(question, async (line) => {
    if ('head' in line || 'again' in line) return
    if (!later.has(line.dossier.comment.id)) await put(line.dossier)
  })
  for (const dossier of later.values()) if (dossier !== null) await put(dossier)
  await flush()
  return { outcome: 'restored', ...told }
}

async function readLines(
  { file, secretKey }: Omit<RestoreQuestion, 'store'>,
  each: (line: Line) => Promise<void> | void,
): Promise<void> {
  await pipeline(
    createReadStream(file),
    (sealed: AsyncIterable<Buffer>) => unseal(sealed, secretKey),
    createGunzip(),
    async (plain: AsyncIterable<Buffer>) => {
      for await (const text of linesIn(plain)) await each(readLine(text))
    },
  )
}

async function* linesIn(parts: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const part of parts) {
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

/** Whatever our key sealed, we wrote. A later version's format is refused like a strange one. */
function readLine(text: string): Line {
  const { again, dossier, head } = JSON.parse(text) as Readonly<Record<string, unknown>>
  if (head !== undefined) return { head: head as LogHead }
  const read = dossier === null ? null : readExportedComment(JSON.stringify(dossier ?? {}))
  if (typeof again === 'string' && read !== undefined) return { again, dossier: read }
  if (again === undefined && read) return { dossier: read }
  throw new BrokenSeal('format')
}
