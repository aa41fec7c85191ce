import { Redis } from 'ioredis'
import { freePort } from './free-port.ts'
import { type RedisServer, startRedisServer } from './redis-server.ts'
import { until } from '../until.ts'

/** Three real masters, and as many replicas of the first as were asked for. */
export interface RedisCluster {
  /** What `REDIS_URL` would say. */
  readonly url: string
  readonly nodes: readonly ClusterNode[]
  /** The master that has this key's slot now. */
  ownerOf(key: string): Promise<ClusterNode>
  close(): Promise<void>
}

export interface ClusterNode {
  readonly server: RedisServer
  /** A connection for a test that must look or tamper. */
  readonly redis: Redis
  readonly id: string
  /** The port at which the nodes speak to each other. */
  readonly bus: number
}

const slots = 16_384
const masters = 3

export async function startRedisCluster(replicas = 0): Promise<RedisCluster> {
  const starting = Array.from({ length: masters + replicas }, () => startNode())
  const nodes = await Promise.all(starting)
  const [first, ...others] = nodes
  if (first === undefined) throw new Error('A cluster has nodes.')
  for (const { server, bus } of others)
    await first.redis.call('CLUSTER', 'MEET', '127.0.0.1', server.port, bus)
  const share = Math.ceil(slots / masters)
  for (const [index, { redis }] of nodes.slice(0, masters).entries()) {
    const last = Math.min((index + 1) * share, slots) - 1
    await redis.call('CLUSTER', 'ADDSLOTSRANGE', index * share, last)
  }
  await agreed(nodes)
  for (const { redis } of nodes.slice(masters)) {
    await redis.cluster('REPLICATE', first.id)
    await until(async () => (await redis.info('replication')).includes('master_link_status:up'))
  }
  const owner = ownerAmong(nodes)
  return {
    url: `redis+cluster://${nodes.map(({ server }) => `127.0.0.1:${server.port}`).join()}`,
    nodes,
    ownerOf: owner,
    async close() {
      for (const { redis } of nodes) redis.disconnect()
      await Promise.all(nodes.map(({ server }) => server.close()))
    },
  }
}

async function startNode(): Promise<ClusterNode> {
  // By default 10,000 above the other, where there may be no port.
  const bus = await freePort()
  const server = await startRedisServer({
    'cluster-enabled': 'yes',
    // On a busy machine nobody is taken for dead who is only slow.
    'cluster-node-timeout': 60_000,
    'cluster-port': bus,
    // So that a test can read what lies on the disk.
    'aof-use-rdb-preamble': 'no',
    rdbcompression: 'no',
  })
  const redis = new Redis(server.port, '127.0.0.1', { maxRetriesPerRequest: null })
  redis.on('error', () => {})
  return { server, redis, bus, id: await redis.cluster('MYID') }
}

/** Every node knows every other, and every slot is served. */
async function agreed(nodes: readonly ClusterNode[]): Promise<void> {
  await until(async () => {
    const infos = await Promise.all(nodes.map(({ redis }) => redis.cluster('INFO')))
    return infos.every(
      (info) =>
        info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${nodes.length}`),
    )
  })
}

function ownerAmong(nodes: readonly ClusterNode[]): RedisCluster['ownerOf'] {
  return async (key) => {
    for (const node of nodes) {
      const reply = await node.redis.exists(key).catch((error: unknown) => error)
      const role = await node.redis.role()
      if (!(reply instanceof Error) && role[0] === 'master') return node
    }
    throw new Error(`Nobody has the slot of ${key}.`)
  }
}
