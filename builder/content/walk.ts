import { readdirSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'

interface FoundFile {
  /** As the file system spells it. */
  readonly file: string
  /** From the folder walked, with `/`, in NFC. */
  readonly path: string
}

export interface Walk {
  readonly files: FoundFile[]
  /** Links that lead out of the folder are never followed. */
  readonly outside: FoundFile[]
  /** Probably meant as Markdown: `.md.txt` of Notepad and other endings. */
  readonly almost: FoundFile[]
}

/** Skips hidden files and pipes: reading a pipe would never end. `skipped`: folders of the first level. */
export function walk(root: string, skipped: readonly string[] = []): Walk {
  const found: Walk = { files: [], outside: [], almost: [] }
  const home = realpathSync(root)
  descend(root, '', home, found, skipped)
  return found
}

function descend(
  folder: string,
  path: string,
  home: string,
  found: Walk,
  skipped: readonly string[] = [],
): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  )
  for (const entry of entries) {
    if (entry.name.startsWith('.') || skipped.includes(entry.name)) continue
    const here: FoundFile = {
      file: join(folder, entry.name),
      path: (path + entry.name).normalize('NFC'),
    }
    if (entry.isSymbolicLink() && !staysIn(here.file, home)) found.outside.push(here)
    else if (entry.isDirectory()) descend(here.file, `${here.path}/`, home, found)
    else if (entry.isFIFO()) continue
    else if (/\.md$/i.test(entry.name)) found.files.push(here)
    else if (/\.(?:markdown|mdown|mkdn?|mdx|md\.(?:txt|docx?|rtf|html?))$/i.test(entry.name))
      found.almost.push(here)
  }
}

function staysIn(file: string, home: string): boolean {
  try {
    return realpathSync(file).startsWith(home + sep)
  } catch {
    return false
  }
}

/** A file that vanishes or may not be read is a problem for the reporter, not a crash. */
export function tryRead<T extends object>(read: () => T): T | { readonly code: string } {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) throw error
    return { code: String(error.code) }
  }
}
