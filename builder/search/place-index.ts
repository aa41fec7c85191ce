import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { place } from '../output/place.ts'
import { replaceFile } from '../output/write.ts'
import { catalogueFile, listFile, segmentFolder } from './catalogue.ts'

/**
 * Puts an index into the site: what is missing of its segments, then the file that names them, and takes away what it no
 * longer names, of which `leaving` hears before. Whenever it is killed, the site's catalogue names only segments that are
 * there, whole.
 */
export function placeIndex(
  folder: string,
  site: string,
  names: readonly string[],
  leaving: (segment: string) => void,
): void {
  for (const name of names) {
    const place = segmentFolder(site, name)
    if (!existsSync(place)) link(segmentFolder(folder, name), place)
  }
  replaceFile(join(site, catalogueFile), readFileSync(join(folder, catalogueFile), 'utf8'))
  removeOthers(join(site, 'muc-luc'), names, leaving)
}

/** Takes away what an index does not name. */
export function sweep(folder: string, names: readonly string[]): void {
  removeOthers(join(folder, 'muc-luc'), names)
  const known = new Set([
    join(folder, catalogueFile),
    ...names.map((name) => listFile(folder, name)),
  ])
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json')))
    if (!known.has(join(folder, name))) rmSync(join(folder, name))
}

/** A second name for each file, which costs no room; a copy where the file system knows no such thing. */
function link(from: string, to: string): void {
  const next = `${to}.next`
  rmSync(next, { recursive: true, force: true })
  mkdirSync(next, { recursive: true })
  for (const name of readdirSync(from)) {
    place(join(from, name), join(next, name))
  }
  renameSync(next, to)
}

function removeOthers(
  folder: string,
  names: readonly string[],
  leaving: (name: string) => void = () => undefined,
): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (names.includes(name)) continue
    leaving(name)
    rmSync(join(folder, name), { recursive: true, force: true })
  }
}
