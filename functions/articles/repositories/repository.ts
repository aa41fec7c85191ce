/** Where articles and drafts live. Every path lies under the content folder. */
export interface Repository {
  /** What follows sees all that others have committed until now. */
  renew(): void
  /** Undefined where it can be written; else a sentence for the operator. */
  readOnlyBecause(): Promise<string | undefined>
  /** Files of one folder, not of those inside it; empty where there is none. */
  list(folder: string): Promise<readonly string[]>
  read(path: string): Promise<Buffer | undefined>
  /** Those that are there; many cost hardly more than one. */
  readAll(paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>>
  /** Where the checks, which read files, find what is needed of a folder. */
  localFolder(folder: string, isNeeded: (name: string) => boolean): Promise<string>
  /** Several files at once, or none of them. */
  commit(change: Change): Promise<CommitOutcome>
  /** Of each file; those that were never committed are left out. */
  lastCommits(paths: readonly string[]): Promise<ReadonlyMap<string, Commit>>
  /** Newest first. */
  history(path: string, limit: number): Promise<readonly Commit[]>
  readAt(commit: string, path: string): Promise<Buffer | undefined>
  /** Sends what was committed to where others fetch it. */
  share(committer: Author): Promise<void>
  /** Whether something of the editor's waits for that, also from before the last start. */
  isUnshared(committer: Author): Promise<boolean>
  /** Why what was committed is here alone; undefined where nothing waits. */
  readonly unsharedBecause: SharingFailure | undefined
}

export interface Change {
  /** Versions that the writer saw: null where there was no file. */
  readonly expected: ReadonlyMap<string, string | null>
  /** Null takes a file away. */
  readonly files: ReadonlyMap<string, Buffer | null>
  readonly author: Author
  readonly committer: Author
  readonly message: string
}

export interface Author {
  readonly name: string
  readonly email: string
}

export type CommitOutcome =
  /** `commit`: the newest one, where the files were so already. */
  | { readonly outcome: 'done'; readonly commit: string }
  | { readonly outcome: 'conflict'; readonly path: string }
  /** Somebody works on one of these very files without having committed it. */
  | { readonly outcome: 'uncommitted'; readonly path: string }
  | { readonly outcome: 'read-only'; readonly reason: string }

export interface Commit {
  readonly id: string
  readonly by: string
  /** ISO 8601 UTC */
  readonly at: string
  /** Its first line. */
  readonly subject: string
}

/** `clash`: people changed the same lines elsewhere, and one of them must choose. */
export type SharingFailure = 'away' | 'clash'

/** The next try may succeed; nothing was committed. */
export class RepositoryAway extends Error {
  override readonly name = 'RepositoryAway'
}

/** No next try will do before a setting is changed, as the sentence says. */
export class RepositoryClosed extends Error {
  override readonly name = 'RepositoryClosed'
}
