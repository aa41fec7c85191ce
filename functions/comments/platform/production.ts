import { readEnvironment, type Environment } from './environment.ts'
import type { Settings } from './settings.ts'
import type { StoreSetting } from '../store/store-address.ts'
import { weaknesses } from './weak-settings.ts'

/** `serve`: our own server; `netlify`: its production context. */
export type Platform = 'serve' | 'netlify'

export type ProductionSettings<P extends Platform> = Settings & {
  readonly secretKey: Buffer
} & Own[P]

interface Own {
  readonly serve: { readonly siteUrl: string }
  readonly netlify: { readonly store: Extract<StoreSetting, { kind: 'upstash' }> }
}

export function readProduction<P extends Platform>(
  from: Environment,
  platform: P,
): ProductionSettings<P> | { readonly problems: readonly string[] } {
  const settings = readEnvironment(from)
  const wrong = 'problems' in settings ? settings.problems : weaknesses(settings)
  const problems = [...wrong, ...productionProblems(from, platform)]
  return problems.length === 0 ? (settings as ProductionSettings<P>) : { problems }
}

function productionProblems(from: Environment, platform: Platform): string[] {
  const isSet = (name: string): boolean => (from[name] ?? '').trim() !== ''
  const problems = isSet('SECRET_KEY') ? [] : [secret]
  if (platform === 'serve') return isSet('SITE_URL') ? problems : [address, ...problems]
  if (isSet('REDIS_URL')) problems.push(plainRedis)
  else if (!upstash.some(isSet)) problems.push(noStore)
  return problems
}

const upstash = ['UPSTASH_REDIS_REST_URL', 'UPSTASH_REDIS_REST_TOKEN']
const secret = 'Set SECRET_KEY to 32 random bytes (make them: openssl rand -hex 32).'
const address =
  'Set SITE_URL to the address that readers type, for example https://ban-tin.example.'
const plainRedis =
  'REDIS_URL is for a server of your own: on Netlify set UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN.'
// A function's disk is gone after each run: only a store elsewhere keeps anything.
const noStore =
  'Set UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN: on Netlify nothing can be kept in a file.'
