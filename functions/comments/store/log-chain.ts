import { createHash, hkdfSync } from 'node:crypto'
import type { CommentStore } from './store.ts'
import { logLine, type LogEntry } from '../domain/log-lines.ts'

/** Two keys of 64 letters, one after the other; '' where lines get no mark. */
export type ChainKey = string

export type LogHead = Pick<LogEntry, 'seq' | 'mac'>

/** The store is given it with each step and keeps it nowhere. */
export function chainKeyOf(secretKey: Buffer): ChainKey {
  return Buffer.from(hkdfSync('sha256', secretKey, '', 'ban-tin/1 log', 64)).toString('hex')
}

/**
 * Over the line, its number and the mark before it: without the key nobody can change, move, add or leave out a line
 * unseen. NMAC (Bellare, Canetti, Krawczyk, 1996), as Redis knows SHA-1 alone. `CHAIN` of `redis/script.ts` is the same
 * in Lua.
 */
export function macOf(key: ChainKey, before: string, seq: number, line: string): string {
  if (key === '') return ''
  const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex')
  return sha1(key.slice(64) + sha1(`${key.slice(0, 64)}${before} ${seq} ${line}`))
}

interface ChainCheck {
  readonly wrong: readonly string[]
  readonly lines: number
  /** Lines from before the log was chained. */
  readonly unsigned: number
}

/** From its end. `noted`: an end written down elsewhere, as in a backup. */
export async function checkLogChain(
  store: Pick<CommentStore, 'log'>,
  key: ChainKey,
  noted?: LogHead,
): Promise<ChainCheck> {
  const wrong: string[] = []
  let lines = 0
  let unsigned = 0
  let later: LogEntry | undefined
  for await (const entry of linesOf(store)) {
    lines += 1
    unsigned = entry.mac === '' ? unsigned + 1 : 0
    if (later === undefined && noted !== undefined && entry.seq < noted.seq)
      wrong.push(
        `The log ends at line ${entry.seq}, but once had ${noted.seq}: its end was cut off.`,
      )
    if (entry.seq === noted?.seq && entry.mac !== noted.mac)
      wrong.push(`Line ${entry.seq} of the log is not the one that was noted.`)
    if (later !== undefined) wrong.push(...checkLink(key, entry, later))
    later = entry
  }
  if (later !== undefined) wrong.push(...checkLink(key, { seq: 0, mac: '' }, later))
  else if (noted !== undefined && noted.seq > 0)
    wrong.push(`The log is empty, but once had ${noted.seq} lines.`)
  return { wrong: wrong.toReversed(), lines, unsigned }
}

/** '' is the mark of lines from before there were marks, which stand at the beginning alone. */
function checkLink(key: ChainKey, before: LogHead, entry: LogEntry): readonly string[] {
  const { seq, mac } = entry
  if (seq > before.seq + 1) return [`Lines ${before.seq + 1} to ${seq - 1} of the log are missing.`]
  if (seq <= before.seq) return [`The log has a line more at ${seq}: ${logLine(entry)}`]
  if (mac === '')
    return before.mac === '' ? [] : [`Line ${seq} of the log was written without the key.`]
  return mac === macOf(key, before.mac, seq, logLine(entry))
    ? []
    : [`Line ${seq} of the log is not as it was written, or not where: ${logLine(entry)}`]
}

export async function readLogHead(store: Pick<CommentStore, 'log'>): Promise<LogHead> {
  const [last] = (await store.log(null, 1)).entries
  return { seq: last?.seq ?? 0, mac: last?.mac ?? '' }
}

async function* linesOf(store: Pick<CommentStore, 'log'>): AsyncGenerator<LogEntry> {
  for (let after: string | null = null; ;) {
    const { entries, next }: Awaited<ReturnType<CommentStore['log']>> = await store.log(after, 500)
    yield* entries
    if (next === null) return
    after = next
  }
}
