import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Author, Change } from '../repository.ts'
import { RepositoryAway } from '../repository.ts'
import type { GitProgram } from './git-program.ts'

export interface CommitFilesOptions extends Omit<Change, 'expected'> {
  readonly git: GitProgram
  readonly prefix: string
}

/** `moved`: somebody else committed meanwhile; `uncommitted`: a file is in the way. */
export type Advanced = { readonly commit: string } | 'moved' | 'uncommitted'

/**
 * Makes the commit aside, where nobody sees it, and then lets git move branch, index and files to it in one program:
 * whatever else is staged, changed or new stays as it is, and whoever kills us in between finds all of it or nothing.
 */
export async function commitFiles(options: CommitFilesOptions): Promise<Advanced> {
  const { git, author, committer, message } = options
  const { id: before, tree: former } = await headOf(git)
  const tree = await writeTree(options, before)
  if (before !== undefined && tree === former) return { commit: before }
  const environment = { ...identity('AUTHOR', author), ...identity('COMMITTER', committer) }
  const parent = before === undefined ? [] : ['-p', before]
  const commit = await git.run(['commit-tree', tree, ...parent], { input: message, environment })
  const words = ['merge', '--ff-only', '--no-autostash', '--no-stat', '--quiet', commit]
  const merged = await git.ask(['-c', 'merge.verifySignatures=false', ...words], {
    environment,
    outlives: true,
  })
  if (merged.code === 0) return { commit }
  if ((await headOf(git)).id !== before) return 'moved'
  if (/would be overwritten|untracked working tree/.test(merged.stderr)) return 'uncommitted'
  throw new RepositoryAway(`git merge: ${merged.stderr.trim().split('\n', 1)[0]}`)
}

/** Neither before the first commit. */
async function headOf(git: GitProgram): Promise<{ readonly id?: string; readonly tree?: string }> {
  const { code, stdout } = await git.ask(['rev-parse', '--quiet', '--verify', 'HEAD'])
  if (code !== 0) return {}
  const id = stdout.toString().trim()
  return { id, tree: await git.run(['rev-parse', `${id}^{tree}`]) }
}

/** In an index of its own, so that what others staged is not part of it. */
async function writeTree(
  { git, prefix, files }: CommitFilesOptions,
  before: string | undefined,
): Promise<string> {
  const index = join(tmpdir(), `ban-tin-index-${randomUUID()}`)
  const environment = { GIT_INDEX_FILE: index }
  try {
    const kept = [...files].map(async ([path, bytes]) => {
      if (bytes === null) return `0 ${'0'.repeat(40)}\t${prefix}${path}\0`
      const name = await git.run(['hash-object', '-w', '--stdin'], { input: bytes })
      return `100644 ${name}\t${prefix}${path}\0`
    })
    const lines = await Promise.all(kept)
    await git.run(['read-tree', before ?? '--empty'], { environment })
    await git.run(['update-index', '-z', '--index-info'], { input: lines.join(''), environment })
    return await git.run(['write-tree'], { environment })
  } finally {
    await rm(index, { force: true })
  }
}

function identity(role: 'AUTHOR' | 'COMMITTER', { name, email }: Author): Record<string, string> {
  return { [`GIT_${role}_NAME`]: name, [`GIT_${role}_EMAIL`]: email }
}
