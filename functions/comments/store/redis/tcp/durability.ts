import { infoOf, type Node } from './node.ts'

interface Durability {
  /** Every write goes into a file (`appendonly yes`); without it a restart loses what came after the last snapshot. */
  readonly appendOnly: boolean
  /** `always`, `everysec` or `no`; undefined where Redis does not say. */
  readonly fsync: string | undefined
  readonly writes: boolean
  /** What it throws away when its memory is full; `noeviction` also where memory is not limited. */
  readonly eviction: string
}

interface Fault {
  readonly text: string
  readonly todo: string
}

/** `silent`: a managed Redis may not let itself be asked. */
export type DurabilityCheck = 'sound' | 'silent' | Fault

export async function checkDurability(nodes: readonly Node[]): Promise<DurabilityCheck> {
  const found = await Promise.all(nodes.map(readDurability))
  const faults = found.map((durability) => durability && faultOf(durability))
  return faults.find(Boolean) ?? (found.includes(undefined) ? 'silent' : 'sound')
}

async function readDurability(node: Node): Promise<Durability | undefined> {
  try {
    const persistence = await infoOf(node, 'persistence')
    const memory = await infoOf(node, 'memory')
    if (persistence('aof_enabled') === '') return undefined
    return {
      appendOnly: persistence('aof_enabled') === '1',
      fsync: await fsyncOf(node),
      writes: persistence('aof_last_write_status') !== 'err',
      eviction: memory('maxmemory') === '0' ? 'noeviction' : memory('maxmemory_policy'),
    }
  } catch {
    return undefined
  }
}

async function fsyncOf(node: Node): Promise<string | undefined> {
  const reply = await node('CONFIG', 'GET', 'appendfsync').catch(() => [])
  return Array.isArray(reply) && typeof reply[1] === 'string' ? reply[1] : undefined
}

function faultOf({ appendOnly, fsync, writes, eviction }: Durability): Fault | undefined {
  if (!appendOnly)
    return {
      text: 'A restart of this Redis loses comments: it writes no append-only file.',
      todo: 'redis-cli CONFIG SET appendonly yes, and the same line in redis.conf.',
    }
  if (fsync === 'no')
    return {
      text: 'A power cut loses comments: this Redis leaves it to chance when its file is on the disk.',
      todo: 'redis-cli CONFIG SET appendfsync always, and the same line in redis.conf.',
    }
  if (!writes)
    return { text: 'Redis could not write its file.', todo: 'Look at its log and its disk.' }
  if (eviction !== 'noeviction')
    return {
      text: `A full Redis would throw comments away (${eviction}).`,
      todo: 'redis-cli CONFIG SET maxmemory-policy noeviction, and the same line in redis.conf.',
    }
  return undefined
}
