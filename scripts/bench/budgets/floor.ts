import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface FloorOptions {
  readonly content: string
  readonly site: string
  /** A folder that is not there yet. */
  readonly place: string
}

/** Seconds to read what an edition reads and to write what it writes, in one thread and with nothing between. */
export function measureFloor({ content, site, place }: FloorOptions): number {
  const sources = filesUnder(content)
  const pages = filesUnder(site).map((file) => ({ file, bytes: readFileSync(join(site, file)) }))
  const made = new Set<string>()
  const started = performance.now()
  for (const file of sources) readFileSync(join(content, file))
  for (const { file, bytes } of pages) {
    const folder = dirname(join(place, file))
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    writeFileSync(join(place, file), bytes)
  }
  return (performance.now() - started) / 1000
}

function filesUnder(folder: string): string[] {
  return globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
