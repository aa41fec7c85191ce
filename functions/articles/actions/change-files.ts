import { commitMessages } from '../domain/commit-messages.ts'
import { versionOf } from '../domain/version.ts'
import type { Author } from '../repositories/repository.ts'
import type { Editor } from './editor.ts'

/** One commit that begins at what its writer saw of one file. */
export interface FileChange {
  readonly by: string
  readonly path: string
  /** Null: there was no such file. */
  readonly version: string | null
  readonly files: ReadonlyMap<string, Buffer | null>
  /** Places that must be free. */
  readonly free?: readonly string[]
  readonly message: string
}

export type Refusal =
  | { readonly outcome: 'missing' }
  /** Somebody else changed the file: this is how it stands. */
  | { readonly outcome: 'conflict'; readonly bytes: Buffer; readonly path: string }
  | { readonly outcome: 'exists'; readonly path: string }
  | { readonly outcome: 'uncommitted'; readonly path: string }
  | { readonly outcome: 'read-only'; readonly reason: string }

export type Changed = { readonly outcome: 'done'; readonly commit: string } | Refusal

export async function changeFiles(
  { repository, host, newsroom }: Editor,
  { by, path, version, files, free = [], message }: FileChange,
): Promise<Changed> {
  const changed = await repository.commit({
    expected: new Map([[path, version], ...free.map((place) => [place, null] as const)]),
    files,
    author: { name: by, email: `${by}@${host}` },
    committer: committerOf(newsroom),
    message: commitMessages.whole(message),
  })
  if (changed.outcome !== 'conflict') return changed
  if (changed.path !== path) return { outcome: 'exists', path: changed.path }
  const bytes = await repository.read(path)
  return bytes === undefined ? { outcome: 'missing' } : { outcome: 'conflict', bytes, path }
}

export function committerOf({ name, email }: Editor['newsroom']): Author {
  return { name, email }
}

/** Of a file that somebody may have changed meanwhile; undefined where it is as they saw it. */
export function conflictWith(
  bytes: Buffer | undefined,
  { path, version }: Pick<FileChange, 'path' | 'version'>,
): Refusal | undefined {
  if (bytes === undefined) return version === null ? undefined : { outcome: 'missing' }
  return versionOf(bytes) === version ? undefined : { outcome: 'conflict', bytes, path }
}
