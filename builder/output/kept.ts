import { existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { place } from './place.ts'

/** Files named by their content hash: such an address never stands for anything else. */
const lasting = ['assets', join('tim-kiem', 'muc-luc')]

/** Days. Old pages that lie open or in a cache go on asking for files that the edition no longer has. */
const days = 7

/** Beside the site: an edition must not differ by what went before it. */
export function keptFolder(question: { readonly cache?: string; readonly out: string }): string {
  return join(question.cache ?? join(dirname(question.out), '.cache'), 'kept')
}

export function keepLeaving(last: string, next: string, kept: string): void {
  for (const folder of lasting) {
    const staying = new Set(filesIn(join(next, folder)))
    const leaving = filesIn(join(last, folder)).filter((file) => !staying.has(file))
    keep(
      last,
      leaving.map((file) => join(folder, file)),
      kept,
    )
  }
}

export function keepFolder(site: string, folder: string, kept: string): void {
  keep(
    site,
    filesIn(join(site, folder)).map((file) => join(folder, file)),
    kept,
  )
}

export function keep(site: string, files: readonly string[], kept: string): void {
  const today = join(kept, dayOf(Date.now()))
  for (const file of files) {
    if (!lasting.some((folder) => join(file).startsWith(join(folder, '/')))) continue
    try {
      place(join(site, file), join(today, file))
    } catch {
      // A courtesy to readers of old pages: a full disk must not stop the new edition.
      return
    }
  }
}

/** Newest first. */
export function keptDays(kept: string): string[] {
  if (!existsSync(kept)) return []
  return readdirSync(kept).sort().toReversed()
}

export function forgetKept(kept: string, now = Date.now()): void {
  const oldest = dayOf(now - days * 86_400_000)
  for (const day of keptDays(kept))
    if (day < oldest) rmSync(join(kept, day), { recursive: true, force: true })
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
