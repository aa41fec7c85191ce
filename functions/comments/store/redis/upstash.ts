import { type RedisConfigNodejs, Redis } from '@upstash/redis'
import type { Store } from '../store.ts'
import { type Options, type Run, openRun, standardDeadline } from './client/client.ts'
import { storeOf } from './store.ts'

interface Connection {
  readonly url: string
  readonly token: string
}

/** The store on Upstash's Redis, over REST. */
export function openUpstashStore(connection: Connection, options?: Options): Store {
  return {
    ...storeOf(openUpstash(connection, options)),
    // Its files are the provider's: what it keeps of what was erased, the handbook says.
    forget: () => Promise.resolve(true),
    close: async () => {},
  }
}

export function openUpstash(connection: Connection, options: Options = {}): Run {
  const open = (retries: number): Redis => connect(connection, retries, options.deadline)
  const [never, again] = [open(0), open(1)]
  return openRun(
    (how, script, key, values, once) => (once ? never : again)[how](script, [key], values),
    options,
  )
}

/**
 * Each setting closes a trap that silently loses or changes writes; see "Redis" in ARCHITECTURE.md. A step is asked for a
 * second time only after a network error, and only where it then leaves and answers the same: see `Script`.
 */
function connect({ url, token }: Connection, retries: number, deadline = standardDeadline): Redis {
  return new Redis({
    url,
    token,
    automaticDeserialization: false,
    responseEncoding: false,
    enableAutoPipelining: false,
    enableTelemetry: false,
    retry: { retries, backoff: () => 50 },
    signal: () => AbortSignal.timeout(deadline),
  } satisfies RedisConfigNodejs)
}
