import { StoreUnavailable } from '../store.ts'
import type { Run } from './client.ts'
import { textsOf } from './reply.ts'
import { script } from './script.ts'

/** What a Redis says of how it keeps what it is given. */
export interface Durability {
  /** Every write goes into a file (`appendonly yes`); without it a restart loses what came after the last picture. */
  readonly appendOnly: boolean
  /** The last write into that file went well. */
  readonly writes: boolean
  /** What it throws away when its memory is full; only `noeviction` throws nothing away. */
  readonly eviction: string
}

/** Undefined where it does not let itself be asked. */
export async function readDurability(run: Run): Promise<Durability | undefined> {
  try {
    const told = textsOf(await run(INFO)).join('\n')
    const value = (name: string): string =>
      new RegExp(`^${name}:(.*?)\r?$`, 'm').exec(told)?.[1] ?? ''
    if (value('aof_enabled') === '') return undefined
    return {
      appendOnly: value('aof_enabled') === '1',
      writes: value('aof_last_write_status') !== 'err',
      eviction: value('maxmemory_policy'),
    }
  } catch (error) {
    if (error instanceof StoreUnavailable) return undefined
    throw error
  }
}

const INFO = script(`
return {call('INFO', 'persistence'), call('INFO', 'memory')}
`)
