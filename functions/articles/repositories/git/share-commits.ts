import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Author, SharingFailure } from '../repository.ts'
import type { GitProgram } from './git-program.ts'

/** Milliseconds for a machine elsewhere. */
const deadline = 60_000

interface SharingOptions {
  readonly git: GitProgram
  readonly branch: string
  readonly committer: Author
  /** Nobody commits meanwhile; while others are waited for, everybody may. */
  readonly alone: (action: () => Promise<boolean>) => Promise<boolean>
}

/** Pushes to the branch's upstream, where it has one. What others pushed goes first; nothing is ever forced. */
export async function shareCommits(options: SharingOptions): Promise<SharingFailure | undefined> {
  const { git, branch, alone } = options
  const goal = await goalOf(git, branch)
  if (goal === undefined) return undefined
  for (let tries = 0; tries < 3; tries += 1) {
    const words = ['push', '--quiet', goal.remote, `HEAD:${goal.ref}`]
    const pushed = await git.ask(words, { within: deadline })
    if (pushed.code === 0) return undefined
    if (!/\[rejected\]|fetch first|non-fast-forward/.test(pushed.stderr)) return 'away'
    const asked = ['fetch', '--quiet', goal.remote, goal.ref]
    if ((await git.ask(asked, { within: deadline })).code !== 0) return 'away'
    const upstream = await git.run(['rev-parse', 'FETCH_HEAD'])
    if (!(await alone(() => rebaseOnto(options, upstream)))) return 'clash'
  }
  return 'away'
}

/** Whether the editor left commits here that its upstream, as it was last seen, has not: a kill came before the push. */
export async function isUnshared(
  git: GitProgram,
  branch: string,
  { email }: Author,
): Promise<boolean> {
  if ((await goalOf(git, branch)) === undefined) return false
  const range = `${branch}@{upstream}..HEAD`
  const words = ['--fixed-strings', `--committer=<${email}>`, '--max-count=1', range, '--']
  const { code, stdout } = await git.ask(['rev-list', ...words])
  return code === 0 && stdout.length > 0
}

async function goalOf(
  git: GitProgram,
  branch: string,
): Promise<{ readonly remote: string; readonly ref: string } | undefined> {
  const remote = await valueOf(git, `branch.${branch}.remote`)
  const ref = await valueOf(git, `branch.${branch}.merge`)
  return remote === undefined || ref === undefined ? undefined : { remote, ref }
}

async function valueOf(git: GitProgram, key: string): Promise<string | undefined> {
  const { code, stdout } = await git.ask(['config', '--get', key])
  return code === 0 ? stdout.toString().trim() : undefined
}

/** In a work tree of its own, so that nobody's unfinished work is touched; then the branch moves as with a checkout. */
async function rebaseOnto(
  { git, branch, committer: { name, email } }: SharingOptions,
  upstream: string,
): Promise<boolean> {
  const aside = await mkdtemp(join(tmpdir(), 'ban-tin-rebase-'))
  const environment = { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email }
  try {
    const before = await git.run(['rev-parse', 'HEAD'])
    await git.run(['worktree', 'add', '--quiet', '--detach', aside, before])
    const rebased = await git.ask([...unsigned, '-C', aside, 'rebase', '--quiet', upstream], {
      environment,
    })
    if (rebased.code !== 0) return false
    const head = await git.run(['-C', aside, 'rev-parse', 'HEAD'])
    // Somebody committed by hand meanwhile: the next try takes that along.
    if ((await git.run(['rev-parse', 'HEAD'])) !== before) return true
    const words = ['checkout', '--quiet', '--no-track', '-B', branch, head]
    return (await git.ask(words, { environment, outlives: true })).code === 0
  } finally {
    await rm(aside, { recursive: true, force: true })
    await git.ask(['worktree', 'prune'])
  }
}

/** A key of the operator's would ask for its password. */
const unsigned = ['-c', 'commit.gpgSign=false']
