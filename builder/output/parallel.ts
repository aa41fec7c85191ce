export async function inParallel<T>(
  limit: number,
  things: readonly T[],
  action: (thing: T) => Promise<void>,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<void> {
  let done = 0
  const waiting = things.values()
  const worker = async (): Promise<void> => {
    // All draw from one iterator.
    for (const thing of waiting) {
      await action(thing)
      done += 1
      onProgress(done, things.length)
    }
  }
  await Promise.all(Array.from({ length: limit }, worker))
}
