import { readEnvironment, type Environment } from '../../functions/comments/platform/environment.ts'
import type { Settings } from '../../functions/comments/platform/settings.ts'
import { readProduction } from '../../functions/comments/platform/production.ts'
import { amber, green, red, type Finding } from './finding.ts'

/** A newsroom with readers has these, a reporter's own machine does not. */
const deployed = ['SITE_URL', 'UPSTASH_REDIS_REST_URL', 'REDIS_URL']

export function checkSettings(from: Environment): readonly Finding[] {
  const settings = readEnvironment(from)
  if ('problems' in settings)
    return settings.problems.map((problem) => red('settings', problem, 'See .env.example.'))
  const ready = readProduction(from, settings.store.kind === 'upstash' ? 'netlify' : 'serve')
  const find = deployed.some((name) => from[name]) ? red : amber
  if ('problems' in ready)
    return ready.problems.map((sentence) =>
      find('settings', 'Not enough, or not safe enough, for serving readers.', sentence),
    )
  return [green('settings', 'Every setting can be read, and none is missing.')]
}

/** Only a deployed function gets these two, so their absence here says nothing. */
export function checkPurge(from: Environment, { store }: Settings): readonly Finding[] {
  if (store.kind !== 'upstash') return []
  const given = ['NETLIFY_PURGE_API_TOKEN', 'SITE_ID'].filter((name) => from[name])
  if (given.length === 2) return [green('purge', 'Netlify lets this function purge its cache.')]
  return given.length === 1
    ? [
        red(
          'purge',
          `${given[0]} is set without its fellow.`,
          'Set both NETLIFY_PURGE_API_TOKEN and SITE_ID, or neither.',
        ),
      ]
    : [
        amber(
          'purge',
          'Netlify gives the permission to purge to the deployed function alone; it cannot be seen from here.',
          'Check the site with --url: listings that wait in its outbox are what a missing permission looks like.',
        ),
      ]
}
