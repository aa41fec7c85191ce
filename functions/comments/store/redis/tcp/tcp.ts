import { once } from 'node:events'
import { type Cluster, Redis } from 'ioredis'
import { readClusterAddress } from '../../store-address.ts'
import { type Store, StoreUnavailable } from '../../store.ts'
import { type Evaluate, type RedisOptions, openRun } from '../client/client.ts'
import { connectCluster } from './cluster.ts'
import { rewriteFiles } from './rewrite-files.ts'
import type { Node } from './node.ts'
import { storeOf } from '../store.ts'

export interface TcpConnection {
  readonly client: Redis | Cluster
  readonly call: (name: string, parameters: readonly string[]) => Promise<unknown>
  /** Each server that may hold something of the newsroom. */
  readonly nodes: (role: NodeRole) => Promise<readonly Redis[]>
}

type NodeRole = 'master' | 'slave'

interface TcpClient {
  readonly evaluate: Evaluate
  /** Once connected; a single Redis is a master. */
  readonly nodes: (role: NodeRole) => Promise<readonly Node[]>
  readonly onReconnect: (listener: () => void) => void
  readonly close: () => Promise<void>
}

/** Redis 6.2 (or Valkey) or later, or a cluster; see `isRedisUrl`. */
export function openTcpStore(url: string, options: RedisOptions = {}): Store {
  const { evaluate, nodes, close } = openTcp(url, options.deadline)
  return {
    ...storeOf(openRun(evaluate, options)),
    // Replicas afterwards: by then they have heard of the removal.
    scrubFiles: async () => {
      try {
        return (
          (await rewriteFiles(await nodes('master'))) && (await rewriteFiles(await nodes('slave')))
        )
      } catch (error) {
        // Its first word is a code: NOPERM where a managed Redis forbids it.
        const [code] = error instanceof Error ? error.message.split(' ') : []
        throw new StoreUnavailable(`redis: ${code ?? 'unknown'}`)
      }
    },
    close,
  }
}

/** `close` ends it. `deadline` in milliseconds. */
export function openTcp(url: string, deadline = 3000): TcpClient {
  const address = readClusterAddress(url)
  const connection = address ? connectCluster(address, deadline) : connect(url, deadline)
  const { client, call } = connection
  const connected = waitFor(client)
  return {
    async evaluate(how, script, key, values) {
      await connected()
      return call(how, [script, '1', key, ...values])
    },
    async nodes(role) {
      await connected()
      return (await connection.nodes(role)).map(
        (redis): Node =>
          (name, ...words) =>
            redis.call(name, ...words),
      )
    },
    onReconnect: (listener) => void client.on(address ? '+node' : 'ready', listener),
    close: async () => client.disconnect(),
  }
}

/**
 * Nothing reported as failed may be written later, and nothing twice. A connection silent for too long is replaced:
 * behind a broken network it would swallow commands for a quarter of an hour.
 */
function connect(url: string, deadline: number): TcpConnection {
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
  return {
    client: redis,
    call: (name, parameters) => redis.call(name, ...parameters),
    nodes: async (role) => (role === 'master' ? [redis] : []),
  }
}

/** Waits while a connection is being made, and fails at once while there is none. */
function waitFor(redis: Redis | Cluster): () => Promise<unknown> {
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

async function firstOf(redis: Redis | Cluster): Promise<void> {
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
