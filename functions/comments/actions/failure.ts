import { StoreUnavailable } from '../store/store.ts'

/** What an operator may know of a surprise. Never its message: that may quote whatever it choked on, a reader's words too. */
export interface Failure {
  /** The error's class. */
  readonly name: string
  /** As Node and the stores give them: `ECONNREFUSED`, `redis: TimeoutError`. */
  readonly code?: string
  /** File and line of the top frame, from the room's name on. */
  readonly at?: string
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'unknown' }
  const [code, at] = [codeOf(error), placeOf(error)]
  return {
    name: /^[A-Za-z]\w{0,39}$/.test(error.name) ? error.name : 'Error',
    ...(code !== undefined && { code }),
    ...(at !== undefined && { at }),
  }
}

/** A store's own message is such a code by contract; its shape is checked all the same. */
function codeOf(error: Error): string | undefined {
  const code = 'code' in error ? error.code : undefined
  if (typeof code === 'string' && /^[A-Z][A-Z_]{1,39}$/.test(code)) return code
  const own =
    error instanceof StoreUnavailable && /^(?:redis|sqlite): \w{1,40}$/.test(error.message)
  return own ? error.message : undefined
}

/** The message is cut off first: it stands at the head of the stack, and could itself look like a frame. */
function placeOf({ stack = '', message }: Error): string | undefined {
  const frames = stack.slice(message === '' ? 0 : stack.indexOf(message) + message.length)
  return /^\s+at .*?((?:functions|_includes|scripts|node_modules|node:)[\w./@-]*:\d+):\d+\)?$/m.exec(
    frames,
  )?.[1]
}
