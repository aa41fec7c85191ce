import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { versionOf } from '../../domain/version.ts'
import type { Change, CommitOutcome, Repository, SharingFailure } from '../repository.ts'
import { RepositoryAway } from '../repository.ts'
import { inParallel } from '../in-parallel.ts'
import { sequence } from '../in-sequence.ts'
import { commitFiles } from './commit-files.ts'
import { findWorkTree } from './find-work-tree.ts'
import { gitProgram } from './git-program.ts'
import { readLastCommits, readCommits } from './read-commits.ts'
import { isUnshared, shareCommits } from './share-commits.ts'

export interface GitRepositoryOptions {
  readonly content: string
  /** The one that must be checked out; undefined: whichever is. */
  readonly branch: string | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** The work tree that holds the content folder, through the program git. Reading needs no git. */
export function gitRepository({ content, branch, environment }: GitRepositoryOptions): Repository {
  const git = gitProgram(content, environment)
  const inSequence = sequence()
  const oneShares = sequence()
  let unsharedBecause: SharingFailure | undefined
  return {
    renew: () => undefined,
    async readOnlyBecause() {
      const workTree = await findWorkTree(git, branch)
      return typeof workTree === 'string' ? workTree : undefined
    },
    async list(folder) {
      const entries = await readdir(join(content, folder), { withFileTypes: true }).catch(absent)
      const files = (entries ?? []).filter((entry) => entry.isFile())
      return files.map(({ name }) => name.normalize('NFC'))
    },
    read,
    async readAll(paths) {
      const found = new Map<string, Buffer>()
      const all = await inParallel(paths, 16, read)
      for (const [index, bytes] of all.entries())
        if (bytes !== undefined) found.set(paths[index] ?? '', bytes)
      return found
    },
    localFolder: (folder) => Promise.resolve(join(content, folder)),
    lastCommits: (paths) => readLastCommits(git, paths),
    history: (path, limit) => readCommits(git, path, limit),
    async readAt(commit, path) {
      const { code, stdout } = await git.ask(['cat-file', 'blob', `${commit}:./${path}`])
      return code === 0 ? stdout : undefined
    },
    commit: (change) => inSequence(() => commit(change)),
    share: (committer) =>
      oneShares(async () => {
        const workTree = await findWorkTree(git, branch)
        if (typeof workTree === 'string') return
        const options = { git, branch: workTree.branch, committer, alone: inSequence<boolean> }
        unsharedBecause = await shareCommits(options)
      }),
    async isUnshared(committer) {
      if (unsharedBecause !== undefined) return true
      const workTree = await findWorkTree(git, branch)
      return typeof workTree !== 'string' && isUnshared(git, workTree.branch, committer)
    },
    get unsharedBecause() {
      return unsharedBecause
    },
  }

  /** A link or a folder is no file. */
  async function read(path: string): Promise<Buffer | undefined> {
    const file = join(content, path)
    const stat = await lstat(file).catch(absent)
    return stat?.isFile() === true ? readFile(file) : undefined
  }

  async function commit(change: Change): Promise<CommitOutcome> {
    const { expected, files } = change
    const workTree = await findWorkTree(git, branch)
    if (typeof workTree === 'string') return { outcome: 'read-only', reason: workTree }
    const { prefix } = workTree
    const paths = [...new Set([...expected.keys(), ...files.keys()])]
    for (let tries = 0; tries < 5; tries += 1) {
      const own = await uncommittedAmong(paths, prefix)
      if (own !== undefined) return { outcome: 'uncommitted', path: own }
      for (const [path, version] of expected) {
        const bytes = await read(path)
        if ((bytes === undefined ? null : versionOf(bytes)) !== version)
          return { outcome: 'conflict', path }
      }
      const advanced = await commitFiles({ ...change, git, prefix })
      if (typeof advanced === 'object') return { outcome: 'done', ...advanced }
      if (advanced === 'uncommitted') return { outcome: 'uncommitted', path: paths[0] ?? '' }
    }
    throw new RepositoryAway('Others commit all the time.')
  }

  /** Also a file that git was told to ignore: it would be overwritten unseen. */
  async function uncommittedAmong(
    paths: readonly string[],
    prefix: string,
  ): Promise<string | undefined> {
    const words = ['status', '--porcelain', '-z', '--untracked-files=all', '--ignored']
    const told = await git.run([...words, '--', ...paths])
    return told === '' ? undefined : told.split('\0', 1)[0]?.slice(3 + prefix.length)
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
}
