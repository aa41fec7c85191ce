import { setTimeout } from 'node:timers/promises'
import { infoOf, type Node } from './node.ts'

/** Milliseconds; a file of a few hundred megabytes takes some seconds. */
const maxWait = 4 * 60 * 1000
const pollInterval = 50

/** The append-only file and the snapshot (`dump.rdb`): both may still hold what was removed. */
export async function rewriteFiles(nodes: readonly Node[]): Promise<boolean> {
  const written = await Promise.all(nodes.map(rewrite))
  return written.every(Boolean)
}

async function rewrite(node: Node): Promise<boolean> {
  await idle(node)
  if ((await infoOf(node, 'persistence'))('aof_enabled') === '1') await node('BGREWRITEAOF')
  const appended = await idle(node)
  await node('BGSAVE')
  const saved = await idle(node)
  return appended('aof_last_bgrewrite_status') !== 'err' && saved('rdb_last_bgsave_status') === 'ok'
}

const busy = ['aof_rewrite_in_progress', 'aof_rewrite_scheduled', 'rdb_bgsave_in_progress']

async function idle(node: Node): Promise<(name: string) => string> {
  const end = performance.now() + maxWait
  for (;;) {
    const value = await infoOf(node, 'persistence')
    if (!busy.some((name) => value(name) === '1')) return value
    if (performance.now() > end) throw new Error('It is still being written.')
    await setTimeout(pollInterval)
  }
}
