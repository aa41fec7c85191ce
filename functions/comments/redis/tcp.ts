import { once } from 'node:events'
import { Redis } from 'ioredis'
import type { Store } from '../store.ts'
import type { Options, Requester } from './client.ts'
import { openRedisStore } from './store.ts'

/** The store on a plain Redis 6.2 (or Valkey) or later over TCP: `redis://` or, encrypted, `rediss://`. */
export function openTcpStore(url: string, options: Options = {}): Store {
  const { requester, close } = openTcp(url, options.deadline)
  return { ...openRedisStore({ requester }, options), close }
}

/** A connection for the client, which `close` ends. `deadline` in milliseconds. */
export function openTcp(
  url: string,
  deadline = 3000,
): { readonly requester: Requester; readonly close: () => Promise<void> } {
  const redis = connect(url, deadline)
  const connected = waitFor(redis)
  return {
    requester: {
      async request({ body }) {
        await connected()
        const [name = '', ...parameters] = (body as readonly unknown[]).map(String)
        // In upper case: answers of some lower-case commands are turned into objects.
        return { result: await redis.call(name.toUpperCase(), ...parameters) }
      },
    },
    close: async () => redis.disconnect(),
  }
}

/**
 * Nothing waits for better times, so that what was reported as failed is never written later; nothing is sent again by
 * itself, so that nothing is written twice; and a connection that owes an answer for too long is replaced, because
 * behind a broken network it would otherwise swallow every command for a quarter of an hour.
 */
function connect(url: string, deadline: number): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    connectTimeout: deadline,
    socketTimeout: deadline,
    keepAlive: 30_000,
    retryStrategy: (times) => Math.min(times * 50, 1000),
  })
  // Every call that it spoils says so itself.
  redis.on('error', () => undefined)
  return redis
}

/** Waits while a connection is being made, and fails at once while there is none. */
function waitFor(redis: Redis): () => Promise<unknown> {
  let attempt: Promise<unknown> | undefined
  return () => {
    if (redis.status === 'ready') return Promise.resolve()
    if (redis.status !== 'connecting' && redis.status !== 'connect')
      return Promise.reject(new Error('There is no connection.'))
    attempt ??= firstOf(redis).finally(() => {
      attempt = undefined
    })
    return attempt
  }
}

async function firstOf(redis: Redis): Promise<void> {
  const over = new AbortController()
  const closed = once(redis, 'close', over).then(() => {
    throw new Error('The connection was closed.')
  })
  try {
    await Promise.race([once(redis, 'ready', over), closed])
  } finally {
    over.abort()
  }
}
