/**
 * Never runs the action twice at once: calls during a run share one more, which begins when that has ended, well or badly.
 * Whoever calls gets the result of a run that began after the call.
 */
export function coalesce<Result>(action: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined
  let next: Promise<Result> | undefined
  const run = (): Promise<Result> => {
    next = undefined
    const present = action()
    running = present
    const end = (): void => {
      running = undefined
    }
    present.then(end, end)
    return present
  }
  return () => {
    if (next !== undefined) return next
    if (running === undefined) return run()
    next = running.then(run, run)
    return next
  }
}
