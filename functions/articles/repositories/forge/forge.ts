import type { Change, Commit } from '../repository.ts'

/** What one branch of one repository offers through its forge's API; paths are the repository's own. */
export interface Forge {
  /** As people write it: `github:OWNER/NAME`. */
  readonly name: string
  /** The branch's newest commit. */
  head(): Promise<string>
  /** Of a folder, or of a commit: what lies at the repository's top. */
  tree(id: string): Promise<Tree>
  blobs(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>>
  /** Newest first. */
  commits(head: string, path: string, limit: number): Promise<readonly Commit[]>
  lastCommits(head: string, paths: readonly string[]): Promise<ReadonlyMap<string, Commit>>
  /** Its id. Whoever sees it throw must look: it may have been made all the same. */
  commit(change: ForgeChange): Promise<string>
}

export type Tree = ReadonlyMap<string, TreeEntry>

export interface TreeEntry {
  /** A link or a submodule is neither. */
  readonly kind: 'file' | 'folder' | 'other'
  /** git's own name for its content. */
  readonly id: string
}

export interface ForgeChange extends Pick<Change, 'author' | 'committer' | 'message'> {
  /** What it is made on. */
  readonly head: string
  readonly files: readonly ChangedFile[]
}

export interface ChangedFile {
  readonly path: string
  /** Undefined where there was none. */
  readonly before?: string
  /** Undefined where it goes. */
  readonly after?: { readonly id: string; readonly bytes: Buffer }
}

/** In git's words. */
export function kindOf(mode: string): TreeEntry['kind'] {
  if (mode.startsWith('100')) return 'file'
  return mode === '040000' ? 'folder' : 'other'
}
