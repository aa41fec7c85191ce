import { readEnvironment, type Environment, type Settings } from './environment.ts'
import type { StoreSetting } from '../store/store-address.ts'
import { weaknesses } from './weak-settings.ts'

/** Where readers are served: by a server of our own (`npm run serve`), or by Netlify in its production context. */
export type Place = 'serve' | 'netlify'

/** Settings with which readers may be served. */
export type ProductionSettings<P extends Place> = Settings & { readonly secretKey: Buffer } & Own[P]

interface Own {
  readonly serve: { readonly siteUrl: string }
  readonly netlify: { readonly store: Extract<StoreSetting, { kind: 'upstash' }> }
}

/** Reads every setting as production needs it; the problems name all that is malformed, missing or weak. */
export function readProduction<P extends Place>(
  from: Environment,
  place: P,
): ProductionSettings<P> | { readonly problems: readonly string[] } {
  const settings = readEnvironment(from)
  const wrong = 'problems' in settings ? settings.problems : weaknesses(settings)
  const problems = [...wrong, ...productionProblems(from, place)]
  return problems.length === 0 ? (settings as ProductionSettings<P>) : { problems }
}

/** A sentence for each setting that this place cannot do without, or cannot do with. Pure. */
function productionProblems(from: Environment, place: Place): string[] {
  const isSet = (name: string): boolean => (from[name] ?? '').trim() !== ''
  const problems = isSet('SECRET_KEY') ? [] : [secret]
  if (place === 'serve') return isSet('SITE_URL') ? problems : [address, ...problems]
  if (isSet('REDIS_URL')) problems.push(plainRedis)
  else if (!upstash.some(isSet)) problems.push(store)
  return problems
}

const upstash = ['UPSTASH_REDIS_REST_URL', 'UPSTASH_REDIS_REST_TOKEN']
const secret = 'Set SECRET_KEY to 32 random bytes (make them: openssl rand -hex 32).'
const address =
  'Set SITE_URL to the address that readers type, for example https://ban-tin.example.'
const plainRedis =
  'REDIS_URL is for a server of your own: on Netlify set UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN.'
// A function's disk is gone after each run: only a store elsewhere keeps anything.
const store =
  'Set UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN: on Netlify nothing can be kept in a file.'
