import { join } from 'node:path'
import type { Services } from '../../actions/services.ts'
import type { App } from '../../http/app.ts'
import { withHeaders } from '../../http/shared/headers.ts'
import { problem } from '../../http/shared/problem.ts'
import { chainKeyOf } from '../../store/log-chain.ts'
import { environment } from '../environment.ts'
import { openServices } from '../open-services.ts'
import { readProduction } from '../production.ts'
import type { Settings } from '../settings.ts'

/** Shipped with each function by `included_files` of netlify.toml. */
export const shippedEdition = join(process.cwd(), '.edition')

/** One of Netlify's functions in its production context. */
export async function openOnNetlify(
  refresh: Services['refresh'],
  open: (services: Services, settings: Settings) => App,
): Promise<App> {
  const settings = readProduction(environment(), 'netlify')
  if ('problems' in settings) return unavailableApp(settings.problems.join(' '))
  const { store, secretKey } = settings
  // Not by `openStore`: what that imports would be packed too. And late: previews open no store.
  const { openUpstashStore } = await import('../../store/redis/upstash.ts')
  const services = await openServices({
    settings,
    secretKey,
    folder: shippedEdition,
    report: reportOnNetlify,
    store: openUpstashStore(store, { ...store, chain: chainKeyOf(secretKey) }),
    refresh,
  })
  return open(services, settings)
}

/** Names of missing settings are public, values never. */
function unavailableApp(sentence: string): App {
  return (request) => {
    reportOnNetlify(sentence)
    const refusal = problem('unavailable', { detail: sentence })
    return Promise.resolve(withHeaders(refusal, 'altcha', request))
  }
}

export function reportOnNetlify(line: string): void {
  // oxlint-disable-next-line no-console -- Netlify's log is the function's standard output
  console.error(line)
}
