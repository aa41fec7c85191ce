import ours from '../../package.json' with { type: 'json' }
import { type Finding, red, green, amber } from './finding.ts'
import { readHealth } from './read-health.ts'
import type { Site } from './site.ts'

/** A newsroom that publishes nothing for longer has probably lost its builds. */
const oldDays = 7

/** Reads whatever a stranger's server might send. */
export async function checkHealth({ url, ask }: Site): Promise<readonly Finding[]> {
  const answer = await ask(`${url}/api/health`)
  const health = readHealth(answer)
  if (health === undefined)
    return [
      red(
        'health',
        `/api/health answers ${'status' in answer ? `${answer.status}, and is not the desk’s` : answer.unreachable}.`,
        'See that the function is deployed (Netlify: Functions; nginx: proxy_pass) and look at its log.',
      ),
    ]
  const { store, milliseconds, waiting, ageSeconds, version } = health
  if (store !== 'ok')
    return [
      red(
        'health',
        'The desk runs, but its store is away.',
        'Run npm run doctor with the site’s settings; pages are still read, comments are refused.',
      ),
    ]
  const days = Math.floor(ageSeconds / 86_400)
  return [
    version === ours.version
      ? green('health', `The desk (${version}) and its store answer in ${milliseconds} ms.`)
      : amber('health', `The desk is ${version}, this is ${ours.version}.`, 'Deploy again.'),
    waiting === 0
      ? green('outbox', 'Every listing shows the present.')
      : amber(
          'outbox',
          `${waiting} listings wait to be refreshed.`,
          'Look again in a minute. If they still wait: “refresh failed” in the log says why (on Netlify, the purge).',
        ),
    days < oldDays
      ? green('edition', `It is ${days === 0 ? 'of today' : `${days} days old`}.`)
      : amber(
          'edition',
          `It is ${days} days old.`,
          'If something was published since, see the builds.',
        ),
  ]
}
