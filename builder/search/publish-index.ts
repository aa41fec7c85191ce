import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { linkOrCopy } from '../output/link-or-copy.ts'
import { replaceFile } from '../output/replace-file.ts'
import { catalogueFile, listFile, segmentFolder } from './catalogue.ts'

/** Segments first, then the file that names them: killed at any moment, the site names only whole segments. */
export function publishIndex(
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

export function removeUnlisted(folder: string, names: readonly string[]): void {
  removeOthers(join(folder, 'muc-luc'), names)
  const listed = new Set([
    join(folder, catalogueFile),
    ...names.map((name) => listFile(folder, name)),
  ])
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json')))
    if (!listed.has(join(folder, name))) rmSync(join(folder, name))
}

function link(from: string, to: string): void {
  const next = `${to}.next`
  rmSync(next, { recursive: true, force: true })
  mkdirSync(next, { recursive: true })
  for (const name of readdirSync(from)) {
    linkOrCopy(join(from, name), join(next, name))
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
