import { closeSync, createReadStream, fstatSync, openSync, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { ContentEncoding } from './content-encoding.ts'
import type { FileCache, CachedFile } from './file-cache.ts'

export interface ResponseBody {
  readonly size: number
  /** Strong (RFC 9110, section 8.8.3): one for each encoding. */
  readonly etag: string
  readonly encoding?: ContentEncoding
  /** Bytes `first` to `last`, inclusive. */
  send(response: ServerResponse, first: number, last: number): void | Promise<void>
  close(): void
}

/** Longer files are streamed, neither cached nor compressed: films, large attachments. */
const maxCachedBytes = 2_000_000

export async function responseBodyOf(
  cache: FileCache,
  file: string,
  encoding: ContentEncoding | undefined,
): Promise<ResponseBody | undefined> {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return undefined
  if (stats.size > maxCachedBytes) return fromDisk(file)
  const cached = cache.read(file, stats)
  return cached && fromCache(cached, encoding)
}

async function fromCache(
  cached: CachedFile,
  encoding: ContentEncoding | undefined,
): Promise<ResponseBody> {
  const bytes = encoding === undefined ? cached.bytes : await cached.encoded(encoding)
  return {
    size: bytes.length,
    etag: `"${cached.contentHash}${encoding === undefined ? '' : `-${encoding}`}"`,
    ...(encoding !== undefined && { encoding }),
    send: (response, first, last) => void response.end(bytes.subarray(first, last + 1)),
    close: () => undefined,
  }
}

/** Opened once, so that the file measured is the file sent. */
function fromDisk(file: string): ResponseBody {
  const open = openSync(file, 'r')
  const { size, mtimeMs, ino } = fstatSync(open)
  return {
    size,
    etag: `"${[size, Math.round(mtimeMs * 1000), ino].map((each) => each.toString(36)).join('.')}"`,
    send: (response, first, last) =>
      pipeline(createReadStream(file, { fd: open, start: first, end: last }), response).catch(
        // A client that leaves in the middle is no error.
        () => void response.destroy(),
      ),
    close: () => closeSync(open),
  }
}
