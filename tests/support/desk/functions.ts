import { once } from 'node:events'
import type { Store } from '../../../functions/comments/store/store.ts'
import { openUpstashStore } from '../../../functions/comments/store/redis/upstash.ts'
import { startUpstash } from '../../doubles/upstash.ts'
import { atEnd } from '../at-end.ts'
import { editionFolder } from './edition-folder.ts'
import { startRedisServer } from '../servers/redis-server.ts'
import { begin, ended } from '../run.ts'
import { SECRET_KEY } from './secret-key.ts'
import { patient } from '../servers/patient.ts'

export interface Functions {
  /** Where each process answers. */
  readonly urls: readonly [string, string]
  /** The Redis they share. */
  readonly store: Store
  readonly environment: Readonly<Record<string, string>>
}

/** Two processes of the function that share one real Redis through Upstash’s REST. */
export async function startFunctions(): Promise<Functions> {
  const redis = await startRedisServer()
  atEnd(() => redis.close())
  const upstash = await startUpstash(redis.port)
  atEnd(() => upstash.close())
  const environment = {
    UPSTASH_REDIS_REST_URL: upstash.url,
    UPSTASH_REDIS_REST_TOKEN: upstash.token,
    SECRET_KEY,
  }
  const folder = editionFolder()
  const urls = await Promise.all([
    startFunction(folder, environment),
    startFunction(folder, environment),
  ])
  return { urls, environment, store: openUpstashStore(upstash, patient) }
}

async function startFunction(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const child = begin(['tests/support/desk/function-server.ts', folder], environment)
  atEnd(() => {
    child.stdin?.end()
    return ended(child)
  })
  child.stderr?.pipe(process.stderr)
  if (child.stdout === null) throw new Error('The function has no output.')
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  return `http://127.0.0.1:${port.toString().trim()}`
}
