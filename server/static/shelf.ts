import { hash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Coding } from './coding.ts'
import { lanes } from './lanes.ts'

/** A file's bytes as they were at one moment, whole: files of a site are replaced, never written into. */
export interface Volume {
  readonly bytes: Buffer
  /** Print of the bytes, without quotes: the same on every machine that serves them. */
  readonly print: string
  /** Made once, when first asked for. */
  coded(coding: Coding): Promise<Buffer>
}

/** Files that were asked for lately, kept in bounded memory together with their codings. */
export interface Shelf {
  /** The file as it is now, which `stats` tell of; undefined where it has just gone. Throws the file system's other errors. */
  take(file: string, stats: Stats): Volume | undefined
}

interface Kept {
  readonly volume: Volume
  readonly stamp: string
  /** Bytes of it and of its codings. */
  size: number
}

/** `alter` is applied to what is read: `npm start` adds its script. */
export function openShelf(
  mostBytes: number,
  alter: (file: string, bytes: Buffer) => Buffer = (_file, bytes) => bytes,
): Shelf {
  /** The longest unused first. */
  const kept = new Map<string, Kept>()
  let total = 0
  return {
    take(file, stats) {
      const known = kept.get(file)
      if (known?.stamp === stampOf(stats)) return keep(file, known).volume
      const read = readWhole(file)
      if (read === undefined) return forget(file)
      const bytes = alter(file, read.bytes)
      const print = hash('sha256', bytes, 'base64url').slice(0, 22)
      const volume = known?.volume.print === print ? known.volume : volumeOf(file, bytes, print)
      return keep(file, {
        volume,
        stamp: read.stamp,
        size: known?.volume === volume ? known.size : bytes.length,
      }).volume
    },
  }

  function keep(file: string, one: Kept): Kept {
    forget(file)
    kept.set(file, one)
    total += one.size
    for (const [oldest] of kept) {
      if (total <= mostBytes) break
      forget(oldest)
    }
    return one
  }

  function forget(file: string): undefined {
    total -= kept.get(file)?.size ?? 0
    kept.delete(file)
  }

  function volumeOf(file: string, bytes: Buffer, print: string): Volume {
    const codings = new Map<Coding, Promise<Buffer>>()
    const volume: Volume = {
      bytes,
      print,
      coded(coding) {
        const known = codings.get(coding)
        if (known !== undefined) return known
        const made = inTurn(() => coders[coding](bytes, file))
        codings.set(coding, made)
        made.then(
          ({ length }) => {
            const one = kept.get(file)
            if (one?.volume === volume) keep(file, { ...one, size: one.size + length })
          },
          () => codings.delete(coding),
        )
        return made
      },
    }
    return volume
  }
}

/** A coding fills one of four threads, which captchas and files wait for too. */
const inTurn = lanes(2)

/**
 * Brotli's ninth quality for pages, which decisions redraw; its eleventh, ten times as slow and a twentieth shorter, for
 * what never changes under its address; its fifth for what is long. And gzip's standard one.
 */
const coders: Readonly<Record<Coding, (bytes: Buffer, file: string) => Promise<Buffer>>> = {
  br: (bytes, file) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: qualityFor(bytes, file),
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => promisify(gzip)(bytes),
}

function qualityFor({ length }: Buffer, file: string): number {
  if (length > 1_000_000) return 5
  return file.includes('/assets/') ? 11 : 9
}

/** The stamp is that of the very bytes: whatever takes the file's place meanwhile has another. */
function readWhole(file: string): { bytes: Buffer; stamp: string } | undefined {
  let open: number
  try {
    open = openSync(file, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  try {
    return { stamp: stampOf(fstatSync(open)), bytes: readFileSync(open) }
  } finally {
    closeSync(open)
  }
}

function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`
}
