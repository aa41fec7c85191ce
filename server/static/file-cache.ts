import { hash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'
import { LRUCache } from 'lru-cache'
import type { ContentEncoding } from './content-encoding.ts'
import { encode } from './encode.ts'

/** Whole: files of a site are replaced, never written into. */
export interface CachedFile {
  readonly bytes: Buffer
  /** The same on every machine: an ETag without its quotes. */
  readonly contentHash: string
  encoded(encoding: ContentEncoding): Promise<Buffer>
}

export interface FileCache {
  read(file: string, stats: Stats): CachedFile | undefined
}

interface CacheEntry {
  readonly cached: CachedFile
  readonly stat: FileStat
  /** Bytes, variants included. */
  readonly size: number
}

export function openFileCache(
  maxSize: number,
  transform: (file: string, bytes: Buffer) => Buffer = (_file, bytes) => bytes,
): FileCache {
  // The cache knows no size of nought.
  const sizeCalculation = ({ size }: CacheEntry): number => size || 1
  const entries = new LRUCache<string, CacheEntry>({ maxSize, sizeCalculation })
  return {
    read(file, stats) {
      const known = entries.get(file)
      if (known !== undefined && isSameStat(known.stat, stats)) return known.cached
      const read = readWhole(file)
      if (read === undefined) return undefined
      const bytes = transform(file, read.bytes)
      const contentHash = hash('sha256', bytes, 'base64url').slice(0, 22)
      const { cached, size } =
        known?.cached.contentHash === contentHash
          ? known
          : { cached: cachedFileOf(file, bytes, contentHash), size: bytes.length }
      entries.set(file, { cached, size, stat: read.stat })
      return cached
    },
  }

  function cachedFileOf(file: string, bytes: Buffer, contentHash: string): CachedFile {
    const variants = new Map<ContentEncoding, Promise<Buffer>>()
    const cached: CachedFile = {
      bytes,
      contentHash,
      encoded(encoding) {
        const known = variants.get(encoding)
        if (known !== undefined) return known
        const made = encode(bytes, file, encoding)
        variants.set(encoding, made)
        made.then(
          ({ length }) => {
            const entry = entries.peek(file)
            if (entry?.cached === cached) entries.set(file, { ...entry, size: entry.size + length })
          },
          () => variants.delete(encoding),
        )
        return made
      },
    }
    return cached
  }
}

/** The stat is of the very bytes that are read, whatever replaces the file meanwhile. */
function readWhole(file: string): { bytes: Buffer; stat: FileStat } | undefined {
  let open: number
  try {
    open = openSync(file, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  try {
    return { stat: fileStatOf(fstatSync(open)), bytes: readFileSync(open) }
  } finally {
    closeSync(open)
  }
}

type FileStat = Pick<Stats, 'ino' | 'size' | 'mtimeMs' | 'ctimeMs'>

function fileStatOf({ ino, size, mtimeMs, ctimeMs }: Stats): FileStat {
  return { ino, size, mtimeMs, ctimeMs }
}

function isSameStat(one: FileStat, other: FileStat): boolean {
  return (
    one.ino === other.ino &&
    one.size === other.size &&
    one.mtimeMs === other.mtimeMs &&
    one.ctimeMs === other.ctimeMs
  )
}
