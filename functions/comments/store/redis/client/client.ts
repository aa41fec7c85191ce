import { defaultPrefix } from '../../store-address.ts'
import type { ChainKey } from '../../log-chain.ts'
import { StoreUnavailable } from '../../store.ts'
import { type Reply, isReply } from './reply.ts'
import type { Script } from './script.ts'

/** Named by its hash or sent whole, on one key. */
export type Evaluate = (
  how: 'evalsha' | 'eval',
  script: string,
  key: string,
  values: string[],
  /** It must not be sent again. */
  once: boolean,
) => Promise<unknown>

export interface RedisOptions {
  /** Before every key, so that a database can be shared; on a cluster it must hold a hash tag. */
  readonly prefix?: string
  readonly chain?: ChainKey
  /** Milliseconds to wait for an answer. */
  readonly deadline?: number
}

export const standardDeadline = 3000

/** One round trip (two the first time Redis sees the script). */
export type Run = <Given>(script: Script<Given>, given: NoInfer<Given>) => Promise<Reply>

export function openRun(evaluate: Evaluate, options: RedisOptions = {}): Run {
  const { prefix = defaultPrefix, chain = '', deadline = standardDeadline } = options
  return async ({ whole, write, once = false }, given) => {
    const { sha, text } = whole()
    const values = [chain, ...write(given)]
    try {
      const answer = evaluate('evalsha', sha, prefix, values, once)
      const asked = answer.catch((error: unknown) => {
        if (!isUnknownScript(error)) throw error
        return evaluate('eval', text, prefix, values, once)
      })
      const reply = await inTime(asked, deadline)
      if (isReply(reply)) return reply
    } catch (error) {
      throw new StoreUnavailable(`redis: ${codeOf(error)}`)
    }
    throw new StoreUnavailable('redis: unreadable')
  }
}

function isUnknownScript(error: unknown): boolean {
  return error instanceof Error && /^(?:ERR )?NOSCRIPT/.test(error.message)
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

/** The client's messages repeat the whole command, and so the reader's words. */
function codeOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
