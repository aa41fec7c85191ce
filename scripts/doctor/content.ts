import { openRepository } from '../../functions/articles/platform/open-repository.ts'
import { RepositoryAway } from '../../functions/articles/repositories/repository.ts'
import type { Environment } from '../../functions/comments/platform/environment.ts'
import type { Settings } from '../../functions/comments/platform/settings.ts'
import { amber, green, red, type Finding } from './finding.ts'

/** Where the editor at /bien-tap/ would commit, where that is set; nothing is written. */
export async function checkContent(
  settings: Settings,
  environment: Environment,
  content = 'content',
): Promise<readonly Finding[]> {
  const { contentRepository: place, store } = settings
  if (store.kind === 'upstash' && (place === undefined || place.kind === 'git')) return [noForge]
  if (place === undefined) return []
  const repository = openRepository(content, settings, environment)
  try {
    const reason = await repository.readOnlyBecause()
    if (reason !== undefined) return [red('articles', reason, 'See .env.example.')]
    const drafts = (await repository.list('drafts')).filter((name) => name.endsWith('.md'))
    const sentence = `The editor reaches its repository, which has ${drafts.length} drafts.`
    return [green('articles', sentence)]
  } catch (error) {
    if (!(error instanceof RepositoryAway)) throw error
    return [red('articles', error.message, 'Try again, and see that the forge runs.')]
  }
}

const noForge = amber(
  'articles',
  'On Netlify nothing can be written at /bien-tap/ without a forge.',
  'Set CONTENT_REPOSITORY and CONTENT_TOKEN, or let reporters use git.',
)
