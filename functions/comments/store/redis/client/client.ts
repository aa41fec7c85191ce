import { type RedisConfigNodejs, Redis } from '@upstash/redis'
import { standardPrefix } from '../../store-address.ts'
import type { ChainKey } from '../../log-chain.ts'
import { StoreUnavailable } from '../../store.ts'
import { type Reply, isReply } from './reply.ts'
import type { Script } from './script.ts'

/** Anything that can carry a Redis command: how a plain Redis over TCP is spoken to. */
export interface Requester {
  request(question: {
    readonly path?: readonly string[]
    readonly body?: unknown
  }): Promise<{ readonly result?: unknown; readonly error?: string }>
}

/** Upstash's REST, or a requester of one's own. */
export type Connection =
  | { readonly url: string; readonly token: string }
  | { readonly requester: Requester }

export interface Options {
  /** Before every key, so that a database can be shared; on a cluster it must hold a hash tag. */
  readonly prefix?: string
  /** Under which the log is chained; without it, it is not. */
  readonly chain?: ChainKey
  /** Milliseconds to wait for an answer. */
  readonly deadline?: number
}

/** Runs one atomic step in one round trip (two the first time Redis sees the script). */
export type Run = <Given>(script: Script<Given>, given: NoInfer<Given>) => Promise<Reply>

export function openClient(connection: Connection, options: Options = {}): Run {
  const { prefix = standardPrefix, chain = '', deadline = 3000 } = options
  const redis = { once: connect(connection, deadline, 0), again: connect(connection, deadline, 1) }

  return async (script, given) => {
    try {
      const asked = evaluate(redis[script.once ? 'once' : 'again'], script, prefix, [
        chain,
        ...script.write(given),
      ])
      const reply = await inTime(asked, deadline)
      if (isReply(reply)) return reply
    } catch (error) {
      throw new StoreUnavailable(`redis: ${codeOf(error)}`)
    }
    throw new StoreUnavailable('redis: unreadable')
  }
}

/**
 * Each setting closes a trap that silently loses or changes writes; see "Redis" in ARCHITECTURE.md. A step is asked for a
 * second time only after a network error, and only where it then leaves and answers the same: see `Script`.
 */
function connect(connection: Connection, deadline: number, retries: number): Redis {
  if ('requester' in connection) return new Unparsed(connection.requester as ClientRequester)
  const { url, token } = connection
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

type ClientRequester = ConstructorParameters<typeof Redis>[0]

/** Over a requester the client takes no settings, and would turn the text "123" into a number. */
class Unparsed extends Redis {
  protected override opts = { automaticDeserialization: false }
}

async function evaluate(
  redis: Redis,
  { sha, text }: Pick<Script<unknown>, 'sha' | 'text'>,
  prefix: string,
  parameters: string[],
): Promise<unknown> {
  try {
    return await redis.evalsha(sha, [prefix], parameters)
  } catch (error) {
    const unknownScript = error instanceof Error && /^(?:ERR )?NOSCRIPT/.test(error.message)
    if (!unknownScript) throw error
    return redis.eval(text, [prefix], parameters)
  }
}

async function inTime(answer: Promise<unknown>, milliseconds: number): Promise<unknown> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new DOMException('late', 'TimeoutError')), milliseconds)
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The kind of error alone: the client's messages repeat the whole command, and so the reader's words. */
function codeOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
