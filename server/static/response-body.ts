import { closeSync, createReadStream, fstatSync, openSync, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { ContentEncoding } from './content-encoding.ts'
import type { Range } from './conditional-request.ts'
import type { FileCache, CachedFile } from './file-cache.ts'

export interface ResponseBody {
  readonly size: number
  /** Strong (RFC 9110, section 8.8.3): one for each encoding. */
  readonly etag: string
  readonly encoding: ContentEncoding | undefined
  send(response: ServerResponse, part: Range): void | Promise<void>
  close(): void
}

/** Longer files are streamed, neither cached nor compressed: films, large attachments. */
const maxCachedBytes = 2_000_000

/** At once where nothing is to be encoded first. */
export function responseBodyOf(
  cache: FileCache,
  file: string,
  encoding: ContentEncoding | undefined,
): ResponseBody | Promise<ResponseBody> | undefined {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats?.isFile() !== true) return undefined
  if (stats.size > maxCachedBytes) return fromDisk(file)
  const cached = cache.read(file, stats)
  if (cached === undefined || encoding === undefined) return cached && fromCache(cached)
  return cached.encoded(encoding).then((bytes) => fromCache(cached, bytes, encoding))
}

function fromCache(
  cached: CachedFile,
  bytes = cached.bytes,
  encoding?: ContentEncoding,
): ResponseBody {
  return {
    size: bytes.length,
    etag: `"${cached.contentHash}${encoding === undefined ? '' : `-${encoding}`}"`,
    encoding,
    send: (response, { first, last }) => void response.end(bytes.subarray(first, last + 1)),
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
    encoding: undefined,
    send: (response, { first, last }) =>
      pipeline(createReadStream(file, { fd: open, start: first, end: last }), response).catch(
        // A client that leaves in the middle is no error.
        () => void response.destroy(),
      ),
    close: () => closeSync(open),
  }
}
