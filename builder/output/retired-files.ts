import { existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { linkOrCopy } from './link-or-copy.ts'

/** Files named by their content hash: such an address never stands for anything else. */
const lasting = ['assets', join('tim-kiem', 'muc-luc')]

/** Days. Old pages that lie open or in a cache go on asking for files that the edition no longer has. */
const days = 7

/** Beside the site: an edition must not differ by what went before it. */
export function retiredFolder(options: { readonly cache?: string; readonly out: string }): string {
  return join(options.cache ?? join(dirname(options.out), '.cache'), 'kept')
}

export function retireRemoved(last: string, next: string, retired: string): void {
  for (const folder of lasting) {
    const staying = new Set(filesIn(join(next, folder)))
    const leaving = filesIn(join(last, folder)).filter((file) => !staying.has(file))
    retireFiles(
      last,
      leaving.map((file) => join(folder, file)),
      retired,
    )
  }
}

export function retireFolder(site: string, folder: string, retired: string): void {
  retireFiles(
    site,
    filesIn(join(site, folder)).map((file) => join(folder, file)),
    retired,
  )
}

export function retireFiles(site: string, files: readonly string[], retired: string): void {
  const today = join(retired, dayOf(Date.now()))
  for (const file of files) {
    if (!lasting.some((folder) => join(file).startsWith(join(folder, '/')))) continue
    try {
      linkOrCopy(join(site, file), join(today, file))
    } catch {
      // A courtesy to readers of old pages: a full disk must not stop the new edition.
      return
    }
  }
}

/** Newest first. */
export function retiredDays(retired: string): string[] {
  if (!existsSync(retired)) return []
  return readdirSync(retired).sort().toReversed()
}

export function pruneRetired(retired: string, now = Date.now()): void {
  const oldest = dayOf(now - days * 86_400_000)
  for (const day of retiredDays(retired))
    if (day < oldest) rmSync(join(retired, day), { recursive: true, force: true })
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
