import type { Author, Repository } from '../functions/articles/repositories/repository.ts'

/** Milliseconds between two tries. */
const interval = 60_000

/** What could not be pushed is tried again, and what a run before this one was killed with before its push. */
export function shareAgain(
  repository: Repository,
  log: (line: string) => void,
): (committer: Author) => void {
  let timer: NodeJS.Timeout | undefined
  return (committer) => {
    const share = (): void =>
      void repository
        .share(committer)
        .catch((error: unknown) => log(`Articles are not pushed: ${String(error)}`))
    clearInterval(timer)
    timer = setInterval(() => repository.unsharedBecause !== undefined && share(), interval).unref()
    void repository.isUnshared(committer).then((waits) => waits && share())
  }
}
