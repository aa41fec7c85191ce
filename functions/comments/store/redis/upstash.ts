import type { RedisConfigNodejs, Redis } from '@upstash/redis'
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
  const open = (retries: number): Promise<Redis> => connect(connection, retries, options.deadline)
  const clients = Promise.all([open(0), open(1)])
  // Whoever asks first hears of it.
  clients.catch(() => undefined)
  return openRun(async (how, script, key, values, once) => {
    const [never, again] = await clients
    return (once ? never : again)[how](script, [key], values)
  }, options)
}

/** Each setting closes a trap that silently loses or changes writes (docs/decisions.md, "Redis"). */
async function connect(
  { url, token }: Connection,
  retries: number,
  deadline = standardDeadline,
): Promise<Redis> {
  // Loaded with the store: what is imported above is loaded with the function.
  const { Redis } = await import('@upstash/redis')
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
