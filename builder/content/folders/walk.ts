import { readdirSync, realpathSync, type Dirent } from 'node:fs'
import { join, sep } from 'node:path'

interface FoundFile {
  /** As the file system spells it. */
  readonly file: string
  /** From the folder walked, with `/`, in NFC. */
  readonly path: string
}

export interface Folder {
  readonly folder: string
  /** From the folder walked: '' or `2023/12/`, in NFC. */
  readonly path: string
  /** Of its files, sorted. */
  readonly names: readonly string[]
  /** Links that lead out of the folder walked are never followed. */
  readonly outside: readonly string[]
}

/** Skips hidden files and pipes: reading a pipe would never end. `skipped`: folders of the first level. */
export function folders(root: string, skipped: readonly string[] = []): Generator<Folder> {
  return descend(root, '', realpathSync(root), skipped)
}

function* descend(
  folder: string,
  path: string,
  home: string,
  skipped: readonly string[] = [],
): Generator<Folder> {
  const names: string[] = []
  const outside: string[] = []
  const inner: string[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry
    if (name.startsWith('.') || skipped.includes(name)) continue
    if (isLinkOut(entry, folder, home)) outside.push(name)
    else if (entry.isDirectory()) inner.push(name)
    else if (!entry.isFIFO()) names.push(name)
  }
  yield { folder, path, names: names.sort(), outside }
  for (const name of inner.sort())
    yield* descend(join(folder, name), `${(path + name).normalize('NFC')}/`, home)
}

function isLinkOut(entry: Dirent, folder: string, home: string): boolean {
  return entry.isSymbolicLink() && !staysIn(join(folder, entry.name), home)
}

function staysIn(file: string, home: string): boolean {
  try {
    return realpathSync(file).startsWith(home + sep)
  } catch {
    return false
  }
}

/** In NFC. */
export function pathIn({ path }: Folder, name: string): string {
  return (path + name).normalize('NFC')
}

export function isMarkdown(name: string): boolean {
  return /\.md$/i.test(name)
}

/** Probably meant as Markdown: `.md.txt` of Notepad and other endings. */
export function isAlmostMarkdown(name: string): boolean {
  return /\.(?:markdown|mdown|mkdn?|mdx|md\.(?:txt|docx?|rtf|html?))$/i.test(name)
}

/** The Markdown files under a folder, and what was probably meant as such. */
export function markdownUnder(root: string, skipped: readonly string[]): FoundFile[] {
  return [...folders(root, skipped)].flatMap((folder) =>
    folder.names
      .filter((name) => isMarkdown(name) || isAlmostMarkdown(name))
      .map((name) => ({ file: join(folder.folder, name), path: pathIn(folder, name) })),
  )
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
