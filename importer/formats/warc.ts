import { createReadStream } from 'node:fs'
import { WARCParser } from 'warcio'
import { mostBytes } from '../letters/decode-bytes.ts'
import type { Entry } from './source-file.ts'

/** The pages of a web archive (ISO 28500), one after another: a record at a time is in memory. */
export async function* readWarc(path: string, file: string): AsyncGenerator<Entry> {
  try {
    for await (const record of new WARCParser(createReadStream(path))) {
      const address = record.warcTargetURI ?? ''
      const type = record.httpHeaders?.headers.get('content-type') ?? ''
      if (record.warcType !== 'response' || !type.includes('html')) continue
      // What the old server sent on or refused holds no article, whatever else it shows.
      if (!/^2\d\d$/.test(String(record.httpHeaders?.statusCode ?? 200))) {
        yield { file: `${file}#${address}`, isNone: true }
        continue
      }
      const bytes = await bounded(record)
      yield { file: `${file}#${address}`, bytes, from: address, read: nothing }
    }
  } catch {
    yield { file, broken: 'binary' }
  }
}

/** One byte more than is taken says that it was too much. */
async function bounded(record: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of record) {
    if (size <= mostBytes) parts.push(part)
    size += part.length
  }
  return Buffer.concat(parts)
}

function nothing(): Promise<undefined> {
  return Promise.resolve(undefined)
}
