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
  /** Names of the folders in it, sorted. */
  readonly inner: readonly string[]
}

interface WalkOptions {
  /** Folders of the first level that are not walked. */
  readonly skipped?: readonly string[]
  /** Levels of folders that are walked: all. */
  readonly depth?: number
}

/** Skips hidden files and pipes: reading a pipe would never end. */
export function folders(root: string, { skipped, depth }: WalkOptions = {}): Generator<Folder> {
  return descend({ folder: root, path: '', home: realpathSync(root) }, depth, skipped)
}

/** A folder within the one that is walked. */
export interface FolderPlace {
  readonly folder: string
  readonly path: string
  /** Where the folder walked really lies. */
  readonly home: string
}

/** The folder and all under it. */
export function* descend(
  place: FolderPlace,
  depth = Number.POSITIVE_INFINITY,
  skipped: readonly string[] = [],
): Generator<Folder> {
  const folder = listFolder(place, skipped)
  yield folder
  for (const name of depth > 0 ? folder.inner : [])
    yield* descend(placeIn(folder, name, place.home), depth - 1)
}

export function placeIn({ folder, path }: Folder, name: string, home: string): FolderPlace {
  return { folder: join(folder, name), path: `${(path + name).normalize('NFC')}/`, home }
}

export function listFolder(
  { folder, path, home }: FolderPlace,
  skipped: readonly string[] = [],
): Folder {
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
  return { folder, path, names: names.sort(), outside, inner: inner.sort() }
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
  return [...folders(root, { skipped })].flatMap((folder) =>
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
