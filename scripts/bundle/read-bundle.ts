import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSameStat, readFileStat, type FileStat } from '../../builder/content/folders/file-stat.ts'

export interface BundleRecord {
  readonly node: string
  readonly entry: string
  /** What it was made of, and what it consists of. */
  readonly files: readonly (readonly [file: string, stat: FileStat])[]
}

export const root = join(import.meta.dirname, '..', '..')
export const bundles = join(root, '.cache', 'builder')
export const recordFile = join(bundles, 'bundle.json')

/**
 * The builder in a few files: loading its three hundred modules takes longer than publishing an article. Undefined where
 * there is none, or any file of the code has changed since.
 */
export function readBundle(): string | undefined {
  try {
    const { node, entry, files } = JSON.parse(readFileSync(recordFile, 'utf8')) as BundleRecord
    const isCurrent = files.every(([file, stat]) => isSameStat(stat, readFileStat(file)))
    return isCurrent && node === process.versions.node ? entry : undefined
  } catch {
    return undefined
  }
}
