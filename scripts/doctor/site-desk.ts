import ours from '../../package.json' with { type: 'json' }
import type { Heard, Unheard } from './ask.ts'
import { amber, green, red, type Finding } from './finding.ts'
import type { Site } from './site.ts'

/** A newsroom that publishes nothing for longer has probably lost its builds. */
const oldDays = 7

/** Reads whatever a stranger's server might send. */
export async function checkHealth({ url, ask }: Site): Promise<readonly Finding[]> {
  const heard = await ask(`${url}/api/health`)
  const health = readHealth(heard)
  if (health === undefined)
    return [
      red(
        'health',
        `/api/health answers ${'status' in heard ? `${heard.status}, and is not the desk’s` : heard.unreachable}.`,
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

interface Health {
  readonly store: string
  readonly milliseconds: number
  readonly waiting: number
  readonly ageSeconds: number
  readonly version: string
}

function readHealth(heard: Heard | Unheard): Health | undefined {
  try {
    const told = JSON.parse('text' in heard ? heard.text : '') as {
      store?: unknown
      milliseconds?: unknown
      outbox?: { waiting?: unknown }
      edition: { ageSeconds?: unknown }
      version?: unknown
    }
    const ageSeconds = Number(told.edition.ageSeconds)
    if (typeof told.store !== 'string' || Number.isNaN(ageSeconds)) return undefined
    return {
      store: told.store,
      milliseconds: Number(told.milliseconds),
      waiting: Number(told.outbox?.waiting ?? 0),
      ageSeconds,
      version: String(told.version),
    }
  } catch {
    return undefined
  }
}

export async function checkCaptchaOf({ url, ask }: Site): Promise<Finding> {
  const heard = await ask(`${url}/api/captcha`)
  const status = 'status' in heard ? heard.status : 0
  const type = 'headers' in heard ? (heard.headers.get('Content-Type') ?? '') : ''
  if (status === 200 && type.startsWith('application/json'))
    return green('challenge', 'The desk gives challenges (ALTCHA).')
  if (status === 404 && type.startsWith('application/problem+json'))
    return green('challenge', 'hCaptcha gives the challenges.')
  return red(
    'challenge',
    'The desk gives no challenge: nobody can comment.',
    'Look at the function’s log.',
  )
}

export async function checkDesk({ url, ask }: Site): Promise<Finding> {
  const heard = await ask(`${url}/kiem-duyet/`)
  if ('status' in heard && heard.status === 401) return green('desk', 'Closed to strangers.')
  const said =
    'status' in heard ? `answers ${heard.status}` : `does not answer (${heard.unreachable})`
  return red('desk', `The desk ${said} to a stranger, not 401.`, 'Look at the function’s log.')
}
