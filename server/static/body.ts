import { closeSync, createReadStream, fstatSync, openSync, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Coding } from './coding.ts'
import type { Shelf, Volume } from './shelf.ts'

/** What is sent of a file, wherever its bytes are. */
export interface Body {
  readonly size: number
  /** A strong one (RFC 9110, section 8.8.3): each coding has its own. */
  readonly etag: string
  readonly coding?: Coding
  /** Sends the bytes from `first` to `last`, both with them, and ends the answer. */
  send(response: ServerResponse, first: number, last: number): void | Promise<void>
  /** Instead of sending. */
  close(): void
}

/** Bytes above which a file is neither held in memory nor coded: films, large attachments, tables of a whole year. */
const mostHeld = 2_000_000

/** The file as it is now, or undefined where there is none. `coding` is for texts that are not too long for it. */
export async function bodyOf(
  shelf: Shelf,
  file: string,
  coding: Coding | undefined,
): Promise<Body | undefined> {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return undefined
  if (stats.size > mostHeld) return streamed(file)
  const volume = shelf.take(file, stats)
  return volume && held(volume, coding)
}

async function held(volume: Volume, coding: Coding | undefined): Promise<Body> {
  const bytes = coding === undefined ? volume.bytes : await volume.coded(coding)
  return {
    size: bytes.length,
    etag: `"${volume.print}${coding === undefined ? '' : `-${coding}`}"`,
    ...(coding !== undefined && { coding }),
    send: (response, first, last) => void response.end(bytes.subarray(first, last + 1)),
    close: () => undefined,
  }
}

/** Opened at once: the file that was measured is the one that is sent, whatever takes its place. */
function streamed(file: string): Body {
  const open = openSync(file, 'r')
  const { size, mtimeMs, ino } = fstatSync(open)
  return {
    size,
    etag: `"${[size, Math.round(mtimeMs * 1000), ino].map((each) => each.toString(36)).join('.')}"`,
    send: (response, first, last) =>
      pipeline(createReadStream(file, { fd: open, start: first, end: last }), response).catch(
        // Whoever went away in the middle of a film is no surprise, and nobody is left to be told.
        () => void response.destroy(),
      ),
    close: () => closeSync(open),
  }
}
