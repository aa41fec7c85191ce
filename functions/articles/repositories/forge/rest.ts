import type { Commit } from '../repository.ts'
import { inParallel } from '../in-parallel.ts'
import type { AskForge } from './ask-forge.ts'

/** As GitHub writes it, and Forgejo after it. */
export interface FoundCommit {
  readonly sha: string
  readonly commit: {
    readonly author: { readonly name: string; readonly date: string }
    readonly message: string
  }
}

export function toCommit({ sha, commit: { author, message } }: FoundCommit): Commit {
  const subject = message.split('\n', 1)[0] ?? ''
  return { id: sha, by: author.name, at: new Date(author.date).toISOString(), subject }
}

/** One by one, several at once. */
export async function askBlobs(
  ask: AskForge,
  repository: string,
  ids: readonly string[],
): Promise<Map<string, Buffer>> {
  const blobs = await inParallel(ids, 8, async (id) => {
    const { content } = await ask<{ readonly content: string }>(`${repository}/git/blobs/${id}`)
    return [id, Buffer.from(content, 'base64')] as const
  })
  return new Map(blobs)
}

/** The branch that is wanted, or the repository's own default, which is asked for once. */
export function branchOf(
  ask: AskForge,
  repository: string,
  wanted: string | undefined,
): () => Promise<string> {
  let found: Promise<string> | undefined
  return () => {
    if (wanted !== undefined) return Promise.resolve(wanted)
    found ??= ask<{ readonly default_branch: string }>(repository).then(
      ({ default_branch: standard }) => standard,
    )
    found.catch(() => (found = undefined))
    return found
  }
}

/** As the forge tells of it. */
export async function askBranch<Found>(
  ask: AskForge,
  repository: string,
  branch: () => Promise<string>,
): Promise<Found> {
  return ask<Found>(`${repository}/branches/${encodeURIComponent(await branch())}`)
}
