import type { Author, Repository } from '../functions/articles/repositories/repository.ts'

/** Milliseconds between two tries. */
const interval = 60_000

/** What could not be pushed is tried again, and what a run before this one was killed with before its push. */
export function shareAgain(
  repository: Pick<Repository, 'share' | 'isUnshared' | 'unsharedBecause'>,
  log: (line: string) => void,
): (committer: Author) => void {
  let timer: NodeJS.Timeout | undefined
  return (committer) => {
    const failed = (error: unknown): void => log(`Articles are not pushed: ${String(error)}`)
    const share = (): void => void repository.share(committer).catch(failed)
    clearInterval(timer)
    timer = setInterval(() => repository.unsharedBecause !== undefined && share(), interval).unref()
    repository.isUnshared(committer).then((waits) => waits && share(), failed)
  }
}
