import type { Commit } from '../repository.ts'
import type { GitProgram } from './git-program.ts'

const [field, record] = ['\x1f', '\x1e']
const format = `--format=${['%H', '%an', '%aI', '%s'].join('%x1f')}%x1e`

/** Newest first; empty before the first commit. */
export async function readCommits(
  git: GitProgram,
  paths: readonly string[],
  limit: number,
): Promise<readonly Commit[]> {
  return (await logOf(git, [`--max-count=${limit}`, '--', ...paths])).map(({ commit }) => commit)
}

/** By path, as `paths` has it. */
export async function readLastCommits(
  git: GitProgram,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Commit>> {
  const found = new Map<string, Commit>()
  if (paths.length === 0) return found
  for (const { commit, names } of await logOf(git, ['--name-only', '--relative', '--', ...paths]))
    for (const name of names) if (!found.has(name)) found.set(name, commit)
  return found
}

async function logOf(
  git: GitProgram,
  words: readonly string[],
): Promise<{ readonly commit: Commit; readonly names: readonly string[] }[]> {
  const { code, stdout } = await git.ask(['log', format, ...words])
  if (code !== 0) return []
  // The names of a commit's files follow its record.
  const parts = stdout.toString().split(record)
  return parts.slice(0, -1).map((part, index) => {
    const [id = '', by = '', at = '', subject = ''] = (part.split('\n').at(-1) ?? '').split(field)
    const names = (parts[index + 1] ?? '').split('\n').filter((line) => line !== '')
    return {
      commit: { id, by, at: new Date(at).toISOString(), subject },
      names: names.filter((name) => !name.includes(field)),
    }
  })
}
