import type { Environment } from '../../comments/platform/environment.ts'
import type { Settings } from '../../comments/platform/settings.ts'
import { gitRepository } from '../repositories/git/git-repository.ts'
import type { Repository } from '../repositories/repository.ts'

/** A server of one's own: the work tree that holds the content folder. */
export function openRepository(
  content: string,
  { contentBranch: branch }: Settings,
  environment: Environment,
): Repository {
  return gitRepository({ content, branch, environment })
}
