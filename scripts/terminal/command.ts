import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { environment, readEnvironment } from '../../functions/comments/platform/environment.ts'
import type { Settings } from '../../functions/comments/platform/settings.ts'
import { StoreUnavailable } from '../../functions/comments/store/store.ts'
import { refuse, fail } from './exit.ts'

// Whoever reads our output may stop (`| head`): that ends a command quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

interface Command<O extends ParseArgsOptionsConfig> {
  /** The first line is the usage, shown alone when the arguments are wrong. */
  readonly help: string
  readonly options: O
  readonly positionals?: boolean
}

export function parseArguments<const O extends ParseArgsOptionsConfig>({
  help,
  options,
  positionals = false,
}: Command<O>) {
  const usage = help.split('\n')[0] ?? ''
  try {
    const parsed = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: positionals,
    })
    if ('help' in parsed.values && parsed.values.help === true) {
      console.log(help)
      process.exit(0)
    }
    return parsed
  } catch (error) {
    return refuse(`${(error instanceof Error ? error.message : '').split('. ')[0] ?? ''}. ${usage}`)
  }
}

export function ignoreUnavailableStore(error: unknown): undefined {
  if (!(error instanceof StoreUnavailable)) throw error
}

export function settingsOrFail(): Settings {
  const settings = readEnvironment(environment())
  return 'problems' in settings ? fail(settings.problems.join('\n')) : settings
}

/** A bare day is midnight in London everywhere; a clock without an offset would differ from machine to machine. */
const unambiguous = /^\d{4}-\d{2}-\d{2}(?:T.*(?:Z|[+-]\d{2}:?\d{2}))?$/

/** `--at`, else `SOURCE_DATE_EPOCH`, else now; in milliseconds since 1970. */
export function readInstant(at: string | undefined, { sourceDate }: Settings): number {
  if (at === undefined) return sourceDate ?? Date.now()
  const time = unambiguous.test(at) ? Date.parse(at) : Number.NaN
  return Number.isNaN(time)
    ? refuse(
        `--at must be ISO 8601 with an offset, for example 2026-01-31T08:00:00+07:00; this is “${at}”.`,
      )
    : time
}
