import type { Environment } from '../../comments/platform/environment.ts'
import type { Settings } from '../../comments/platform/settings.ts'
import { forgejo } from '../repositories/forgejo/forgejo.ts'
import { forgeRepository } from '../repositories/forge/forge-repository.ts'
import { gitHub } from '../repositories/github/github.ts'
import { gitRepository } from '../repositories/git/git-repository.ts'
import type { Repository } from '../repositories/repository.ts'

/** A server of one's own: the work tree that holds the content folder, unless a forge is set. */
export function openRepository(
  content: string,
  settings: Settings,
  environment: Environment,
): Repository {
  const { contentBranch: branch } = settings
  return openForge(settings) ?? gitRepository({ content, branch, environment })
}

/** Undefined where none is set. */
export function openForge({
  contentRepository: place,
  contentBranch: branch,
}: Settings): Repository | undefined {
  if (place?.kind === 'github') return forgeRepository(gitHub({ ...place, branch }))
  if (place?.kind === 'forgejo') return forgeRepository(forgejo({ ...place, branch }))
  return undefined
}
