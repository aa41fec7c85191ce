import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file of an edition under a folder, by its path with `/`, in order of names. */
export function siteFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !isSearchIndex.test(path))
    .sort()
}

/** Made after the edition, from what it holds and in another order of work: no part of it, and with tests of its own. */
const isSearchIndex = /(?:^|[\\/])tim-kiem[\\/](?!index\.html$)/

/** Path → text of every file whose name ends so. */
export function texts(folder: string, ending: string): Map<string, string> {
  const paths = siteFiles(folder).filter((path) => path.endsWith(ending))
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

/** Path → bytes, so that two editions can be compared. */
export function bytesOf(folder: string): Map<string, string> {
  return new Map(
    siteFiles(folder).map((path) => [path, readFileSync(join(folder, path)).toString('latin1')]),
  )
}

/** What changes when anything touches a folder's files: place, time and bytes. */
export function imprint(folder: string): unknown[] {
  return [...bytesOf(folder)].map(([path, bytes]) => {
    const { ino, mtimeMs } = statSync(join(folder, path))
    return [path, ino, mtimeMs, bytes]
  })
}
