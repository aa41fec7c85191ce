import { gitProgram } from '../../functions/articles/repositories/git/git-program.ts'
import { environment } from '../../functions/comments/platform/environment.ts'

export interface GitFacts {
  /** Who commits by hand in this clone. */
  readonly userName: string | undefined
  /** `.git` */
  readonly folder: string | undefined
}

export async function gitFacts(content: string): Promise<GitFacts> {
  const git = gitProgram(content, environment())
  const told = async (words: readonly string[]): Promise<string | undefined> => {
    const { code, stdout } = await git.ask(words)
    return code === 0 ? stdout.toString().trim() : undefined
  }
  return {
    userName: await told(['config', '--get', 'user.name']),
    folder: await told(['rev-parse', '--absolute-git-dir']),
  }
}
