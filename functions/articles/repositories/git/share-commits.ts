import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Author, SharingFailure } from '../repository.ts'
import type { GitProgram } from './git-program.ts'

/** Pushes to the branch's upstream, where it has one. What others pushed goes first; nothing is ever forced. */
export async function shareCommits(
  git: GitProgram,
  branch: string,
  committer: Author,
): Promise<SharingFailure | undefined> {
  const remote = await valueOf(git, `branch.${branch}.remote`)
  const goal = await valueOf(git, `branch.${branch}.merge`)
  if (remote === undefined || goal === undefined) return undefined
  for (let tries = 0; tries < 3; tries += 1) {
    const pushed = await git.ask(['push', '--quiet', remote, `HEAD:${goal}`])
    if (pushed.code === 0) return undefined
    if (!/\[rejected\]|fetch first|non-fast-forward/.test(pushed.stderr)) return 'away'
    const fetched = await git.ask(['fetch', '--quiet', remote, goal])
    if (fetched.code !== 0) return 'away'
    const upstream = await git.run(['rev-parse', 'FETCH_HEAD'])
    if (!(await rebaseOnto(git, branch, upstream, committer))) return 'clash'
  }
  return 'away'
}

async function valueOf(git: GitProgram, key: string): Promise<string | undefined> {
  const { code, stdout } = await git.ask(['config', '--get', key])
  return code === 0 ? stdout.toString().trim() : undefined
}

/** In a work tree of its own, so that nobody's unfinished work is touched; then the branch moves as with a checkout. */
async function rebaseOnto(
  git: GitProgram,
  branch: string,
  upstream: string,
  { name, email }: Author,
): Promise<boolean> {
  const aside = await mkdtemp(join(tmpdir(), 'ban-tin-rebase-'))
  const environment = { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email }
  try {
    const before = await git.run(['rev-parse', 'HEAD'])
    await git.run(['worktree', 'add', '--quiet', '--detach', aside, before])
    const rebased = await git.ask(['-C', aside, 'rebase', '--quiet', upstream], { environment })
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
