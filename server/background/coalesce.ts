/** Calls during a run lead to one more run and share its result: the action never runs twice at once. */
export function coalesce<Result>(action: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined
  let again = false
  const run = async (): Promise<Result> => {
    again = false
    const result = await action()
    return again ? run() : result
  }
  return () => {
    again = running !== undefined
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }
}
