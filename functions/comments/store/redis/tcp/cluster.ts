import { Cluster } from 'ioredis'
import type { ClusterAddress } from '../../store-address.ts'
import type { TcpConnection } from './tcp.ts'

/** How often MOVED is believed, before the step counts as failed. */
const moves = 3

/** Safe to repeat only after MOVED, where a shard has done nothing. ASK or a lost connection may have done it. */
export function connectCluster(
  { nodes, encrypted, username, password }: ClusterAddress,
  deadline: number,
): TcpConnection {
  const cluster = new Cluster([...nodes], {
    maxRedirections: 0,
    slotsRefreshTimeout: deadline,
    clusterRetryStrategy: (times) => Math.min(times * 50, 1000),
    // A certificate is made out to the name, not to the number.
    dnsLookup: (host, found) => found(null, host),
    redisOptions: {
      // A node's first commands wait for its connection: given up before their deadline.
      connectTimeout: deadline / 2,
      socketTimeout: deadline,
      autoResendUnfulfilledCommands: false,
      keepAlive: 30_000,
      ...(encrypted && { tls: {} }),
      ...(username !== undefined && { username }),
      ...(password !== undefined && { password }),
    },
  })
  // Every call that it spoils says so itself.
  cluster.on('error', () => undefined)

  return {
    client: cluster,
    // Asked anew: a replica that joined later has the newsroom's words, too.
    async nodes(role) {
      await refresh(cluster)
      return cluster.nodes(role)
    },
    async call(name, parameters) {
      for (let left = moves; ; left -= 1) {
        // Else it would wait for better times, and be written after it was reported as failed.
        if (cluster.status !== 'ready') throw new Error('There is no connection.')
        try {
          return await cluster.call(name, ...parameters)
        } catch (error) {
          const cause = causeOf(error)
          if (left === 0 || !cause.message.startsWith('MOVED ')) throw cause
          await refresh(cluster)
        }
      }
    },
  }
}

/** What the node itself said, which the client wraps. */
function causeOf(error: unknown): Error {
  const message = error instanceof Error ? error.message : ''
  const [, cause = message] = /Last error: \w+: (.*)$/s.exec(message) ?? []
  return new Error(cause)
}

function refresh(cluster: Cluster): Promise<void> {
  return new Promise((resolve, reject) => {
    cluster.refreshSlotsCache((error) => (error ? reject(error) : resolve()))
  })
}
