import { join } from 'node:path'
import { purgeCache, type Config, type Context } from '@netlify/functions'
import { affected, tagOf } from './affected.ts'
import { openDoor, type Door } from './door.ts'
import { environment, readEnvironment, type Settings } from './environment.ts'
import { openServices, openStore } from './open.ts'
import { problem } from './problem.ts'

/** The comment desk on Netlify: one function for every address that is not a file. */
export default async function comments(request: Request, context: Context): Promise<Response> {
  // A preview must never reach production's store, and has none of its own.
  const preview = !['production', 'dev', ''].includes(context.deploy.context)
  if (preview) return problem('preview', { headers: { 'Retry-After': '3600' } })
  door ??= open()
  const answer = await door
  return answer(request, { address: context.ip, later: (work) => context.waitUntil(work), preview })
}

export const config: Config = {
  path: ['/api/*', '/y-kien', '/y-kien/*', '/binh-luan/*', '/kiem-duyet', '/kiem-duyet/*'],
  // An array: as a plain string the platform's bundler would count the whole domain as one visitor.
  rateLimit: { windowSize: 60, windowLimit: 120, aggregateBy: ['ip', 'domain'] },
}

let door: Promise<Door> | undefined

async function open(): Promise<Door> {
  const settings = readEnvironment(environment())
  if ('problems' in settings) throw new Error(settings.problems.join(' '))
  const services = await openServices({
    settings,
    store: await openStore(settings.store),
    secretKey: secretKeyOf(settings),
    folder: join(process.cwd(), '.edition'),
    refresh: purge,
    // oxlint-disable-next-line no-console -- Netlify's log is the function's standard output
    report: (line) => console.error(line),
  })
  return openDoor(services)
}

/** All tags in one call: Netlify takes two purges of a tag in five seconds and refuses the third. */
async function purge(articles: readonly string[]): Promise<void> {
  const tags = affected(articles, () => []).flatMap((listing) => tagOf(listing) ?? [])
  await purgeCache({ tags: [...new Set(tags)] })
}

/** A function's disk is gone after each run: only a store elsewhere keeps anything. */
function secretKeyOf({ secretKey, store }: Settings): Buffer {
  if (store.kind === 'sqlite')
    throw new Error('Set UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN.')
  if (secretKey === undefined) throw new Error('Set SECRET_KEY (make one: openssl rand -hex 32).')
  return secretKey
}
