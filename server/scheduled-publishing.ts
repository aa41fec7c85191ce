import { formatProblem, isFault } from '../builder/content/problems/problem.ts'
import type { Refused } from '../builder/content/read-archive.ts'
import { skippedSentence } from '../builder/publish/skipped-articles.ts'
import { describeBuildError } from '../builder/publish/build-error.ts'
import type { Built } from '../builder/publish/build-options.ts'
import { alarm } from './alarm.ts'
import type { LiveEdition } from './live-edition.ts'
import { coalesce } from './background/coalesce.ts'

interface Listeners {
  readonly log: (line: string) => void
  /** Called after each publishing, before the next may begin. */
  readonly after: (outcome: Built | Refused) => Promise<void>
}

/** Milliseconds: by then the store may be back, or the disk have room. */
const retryDelay = 60_000

/** Also by itself, when an embargo ends or an article expires. Never twice at once. */
export function publishOnSchedule(
  edition: LiveEdition,
  { log, after }: Listeners,
): () => Promise<Built | Refused> {
  const nextMoment = alarm(() => void publish())
  /** A failure that comes again each minute is logged once. */
  let lastLogged = ''
  const publish = coalesce(async () => {
    const started = performance.now()
    const outcome = await edition.publish().catch((error: unknown): Refused => ({
      problems: [{ path: 'content', line: 1, text: reasonOf(error) }],
      mayPass: true,
    }))
    if ('problems' in outcome) {
      if (outcome.mayPass === true) nextMoment.set(Date.now() + retryDelay)
      const wrong = outcome.problems.filter(isFault).length
      const text = [
        ...outcome.problems.map(formatProblem),
        `${wrong} problem(s): nothing was published, the last good edition stands.`,
      ].join('\n')
      if (outcome.mayPass !== true || text !== lastLogged) log(text)
      lastLogged = text
    } else {
      lastLogged = ''
      nextMoment.set(outcome.next)
      for (const each of [...outcome.skipped, ...outcome.advice]) log(formatProblem(each))
      if (outcome.skipped.length > 0) log(skippedSentence)
      log(summaryOf(outcome, performance.now() - started))
    }
    await after(outcome)
    return outcome
  })
  return publish
}

function summaryOf(
  { articles, waiting, pages, removed, fullBecause }: Built,
  milliseconds: number,
): string {
  const because = fullBecause === undefined ? '' : ` (all of them, because ${fullBecause})`
  const embargoed = waiting > 0 ? ` (${waiting} wait for their hour)` : ''
  return `${articles} articles${embargoed}, ${pages} pages written${because}, ${removed} removed in ${Math.round(milliseconds)} ms`
}

/** A full disk or a vanished folder may be mended by the next try. */
function reasonOf(error: unknown): string {
  try {
    return describeBuildError(error)
  } catch {
    return String(error)
  }
}
