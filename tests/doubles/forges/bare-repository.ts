import { execFileSync, spawnSync } from 'node:child_process'

/** What a forge does with the bare repository behind it. */
export interface BareRepository {
  /** Throws where git refuses. */
  git(words: readonly string[], input?: Buffer | string, environment?: Environment): string
  blob(id: string): Buffer
  /** Undefined where there is no such branch. */
  head(branch: string): string | undefined
  tree(id: string): readonly FoundEntry[]
  /** A tree with these changes of the index's own form: `MODE ID\tPATH`. */
  writeTree(base: string, lines: (present: ReadonlySet<string>) => readonly string[]): string
  makeCommit(sent: SentCommit): string
  /** `refused` where the branch is not where it was expected, or would lose commits. */
  advance(branch: string, to: string): 'done' | 'refused'
  commits(words: readonly string[]): readonly FoundCommit[]
}

interface FoundEntry {
  readonly mode: string
  readonly type: string
  readonly sha: string
  readonly path: string
}

export interface SentCommit {
  readonly message: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Person
  readonly committer: Person
}

interface Person {
  readonly name: string
  readonly email: string
}

interface FoundCommit {
  readonly sha: string
  readonly author: { readonly name: string; readonly date: string }
  readonly message: string
}

type Environment = Readonly<Record<string, string>>

const plain = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
}

export function bareRepository(folder: string): BareRepository {
  const git: BareRepository['git'] = (words, input = '', environment = {}) =>
    execFileSync('git', words, {
      cwd: folder,
      input,
      env: { ...plain, ...environment },
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 100_000_000,
    }).trimEnd()
  return {
    git,
    blob: (id) =>
      execFileSync('git', ['cat-file', 'blob', id], {
        cwd: folder,
        env: plain,
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 100_000_000,
      }),
    head(branch) {
      const told = git(['for-each-ref', '--format=%(objectname)', `refs/heads/${branch}`])
      return told === '' ? undefined : told
    },
    tree: (id) =>
      git(['ls-tree', '-z', '--end-of-options', id])
        .split('\0')
        .filter((line) => line !== '')
        .map((line) => {
          const [, mode = '', type = '', sha = '', path = ''] =
            /^(\d+) (\w+) (\w+)\t(.*)$/s.exec(line) ?? []
          return { path, mode, type, sha }
        }),
    writeTree(base, lines) {
      const index = { GIT_INDEX_FILE: `index-${crypto.randomUUID()}` }
      git(['read-tree', base], '', index)
      const present = new Set(git(['ls-files', '-z'], '', index).split('\0'))
      const input = lines(present).map((line) => `${line}\0`)
      git(['update-index', '-z', '--index-info'], input.join(''), index)
      return git(['write-tree'], '', index)
    },
    makeCommit({ message, tree, parents, author, committer }) {
      const people = { ...personOf('AUTHOR', author), ...personOf('COMMITTER', committer) }
      const words = parents.flatMap((parent) => ['-p', parent])
      return git(['commit-tree', tree, ...words], message, people)
    },
    advance(branch, to) {
      const before = git(['rev-parse', `refs/heads/${branch}`])
      const words = ['merge-base', '--is-ancestor', before, to]
      if (spawnSync('git', words, { cwd: folder, env: plain }).status !== 0) return 'refused'
      git(['update-ref', `refs/heads/${branch}`, to, before])
      return 'done'
    },
    commits(words) {
      const told = git(['log', '--format=%H%x1f%an%x1f%aI%x1f%B%x1e', ...words])
      return told
        .split('\x1e')
        .map((record) => record.trimStart().split('\x1f'))
        .filter(([sha]) => sha !== '')
        .map(([sha = '', name = '', date = '', message = '']) => ({
          sha,
          author: { name, date },
          message: message.trimEnd(),
        }))
    },
  }
}

function personOf(role: string, { name, email }: Person): Environment {
  return { [`GIT_${role}_NAME`]: name, [`GIT_${role}_EMAIL`]: email }
}

/** In an index, the line that takes a file away. */
export function absent(path: string): string {
  return `0 ${'0'.repeat(40)}\t${path}`
}
