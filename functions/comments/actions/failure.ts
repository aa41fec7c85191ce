import { StoreUnavailable } from '../store/store.ts'

/** Never the message, which may quote a reader's words. */
export interface Failure {
  readonly name: string
  /** `ECONNREFUSED`, `redis: TimeoutError`. */
  readonly code?: string
  readonly at?: string
}

/** For what our own code refuses in sentences of its own; of surprises only `failureOf`. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown'
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

function codeOf(error: Error): string | undefined {
  const code = 'code' in error ? error.code : undefined
  if (typeof code === 'string' && /^[A-Z][A-Z_]{1,39}$/.test(code)) return code
  const own =
    error instanceof StoreUnavailable && /^(?:redis|sqlite): \w{1,40}$/.test(error.message)
  return own ? error.message : undefined
}

/** The message heads the stack and could look like a frame, so it is cut off. */
function placeOf({ stack = '', message }: Error): string | undefined {
  const frames = stack.slice(message === '' ? 0 : stack.indexOf(message) + message.length)
  return /^\s+at .*?((?:functions|_includes|content|builder|importer|server|scripts|node_modules|node:)[\w./@-]*:\d+):\d+\)?$/m.exec(
    frames,
  )?.[1]
}
