import { publishDue } from '../functions/comments/actions/publications/publish-due.ts'
import type { Services } from '../functions/comments/actions/services.ts'
import { alarm } from './alarm.ts'

export interface ReplyClock {
  /** Another edition stands. */
  use(services: Services): void
  stop(): void
}

/** Milliseconds: another process may have been told of an hour. */
const lookInterval = 30_000

/** Looks at the next hour that is known, and twice a minute, also while nobody comes. */
export function replyClock(run: (work: Promise<unknown>) => void): ReplyClock {
  let services: Services | undefined
  const clock = alarm(() => run(look()))
  const look = async (): Promise<void> => {
    if (services === undefined) return
    const next = await publishDue(services)
    if (services !== undefined) clock.set(Math.min(next, Date.now() + lookInterval))
  }
  return {
    use(opened) {
      services = opened
      run(look())
    },
    stop() {
      services = undefined
      clock.set(undefined)
    },
  }
}
