import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { readExportedComment } from '../../functions/comments/store/exported-comment.ts'
import {
  exportedRecordOf,
  readExportedRecord,
} from '../../functions/comments/store/exported-record.ts'
import type { LogHead } from '../../functions/comments/store/log-chain.ts'
import { BrokenSeal } from './broken-seal.ts'
import type { RestoreOptions } from './restore.ts'
import type { BackupLine } from './snapshot.ts'
import { unseal } from './unseal.ts'

export async function readBackup(
  { file, secretKey }: Omit<RestoreOptions, 'store'>,
  each: (line: BackupLine) => Promise<void> | void,
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
function readLine(text: string): BackupLine {
  const { again, dossier, head, record } = JSON.parse(text) as Readonly<Record<string, unknown>>
  if (head !== undefined) return { head: head as LogHead }
  const gone = record === undefined ? undefined : readExportedRecord(text)
  if (gone) return exportedRecordOf(gone)
  const read = dossier === null ? null : readExportedComment(JSON.stringify(dossier ?? {}))
  if (typeof again === 'string' && read !== undefined) return { again, dossier: read }
  if (again === undefined && read) return { dossier: read }
  throw new BrokenSeal('format')
}
