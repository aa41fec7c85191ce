/**
 * Runs a deed again after its present run if it was asked for meanwhile; never twice at once. Who asks hears what the last
 * of these runs gave.
 */
export function oneAtATime<Result>(deed: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined
  let again = false
  const run = async (): Promise<Result> => {
    again = false
    const result = await deed()
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
