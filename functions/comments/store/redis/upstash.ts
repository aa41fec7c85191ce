import { type RedisConfigNodejs, Redis } from '@upstash/redis'
import type { Store } from '../store.ts'
import { type RedisOptions, type Run, openRun, standardDeadline } from './client/client.ts'
import { storeOf } from './store.ts'

interface Connection {
  readonly url: string
  readonly token: string
}

export function openUpstashStore(connection: Connection, options?: RedisOptions): Store {
  return {
    ...storeOf(openUpstash(connection, options)),
    // Its files are the provider's: the handbook says what it keeps of what was erased.
    scrubFiles: () => Promise.resolve(true),
    close: async () => {},
  }
}

export function openUpstash(connection: Connection, options: RedisOptions = {}): Run {
  const open = (retries: number): Redis => connect(connection, retries, options.deadline)
  const [never, again] = [open(0), open(1)]
  return openRun(
    (how, script, key, values, once) => (once ? never : again)[how](script, [key], values),
    options,
  )
}

/** Each setting closes a trap that silently loses or changes writes (ARCHITECTURE.md, "Redis"). */
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
