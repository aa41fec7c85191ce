import type { Commit } from '../repository.ts'
import type { GitProgram } from './git-program.ts'

const [field, record] = ['\x1f', '\x1e']
const format = `--format=%x1e${['%H', '%an', '%aI', '%s'].join('%x1f')}`

/** Newest first; empty before the first commit. */
export async function readCommits(
  git: GitProgram,
  path: string,
  limit: number,
): Promise<readonly Commit[]> {
  const { code, stdout } = await git.ask(['log', format, `--max-count=${limit}`, '--', path])
  if (code !== 0) return []
  return stdout.toString().trimEnd().split('\n').filter(isCommit).map(commitOf)
}

/** By path, as `paths` has it; what is older than the last of them is not looked at. */
export async function readLastCommits(
  git: GitProgram,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Commit>> {
  const found = new Map<string, Commit>()
  if (paths.length === 0) return found
  // One that was never committed would have git look for it through the whole history.
  const asked = ['ls-tree', '-z', '--name-only', 'HEAD', '--', ...paths]
  const [{ stdout: names }, prefix] = await Promise.all([git.ask(asked), prefixOf(git)])
  const wanted = names.toString().split('\0').slice(0, -1)
  if (wanted.length === 0) return found
  let commit: Commit | undefined
  // Of a merge only what differs from both sides is its own; it names files from the very top.
  await git.readLines(['log', format, '-c', '--name-only', '--', ...wanted], (line) => {
    const path = line.slice(prefix.length)
    if (isCommit(line)) commit = commitOf(line)
    else if (commit !== undefined && line !== '' && !found.has(path)) found.set(path, commit)
    return found.size === wanted.length
  })
  return found
}

async function prefixOf(git: GitProgram): Promise<string> {
  return (await git.ask(['rev-parse', '--show-prefix'])).stdout.toString().trimEnd()
}

function isCommit(line: string): boolean {
  return line.startsWith(record)
}

function commitOf(line: string): Commit {
  const [id = '', by = '', at = '', subject = ''] = line.slice(record.length).split(field)
  return { id, by, at: new Date(at).toISOString(), subject }
}
