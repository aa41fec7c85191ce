/** Two, because sharp keeps several threads busy with one picture already. */
export async function twoAtOnce<T>(
  things: readonly T[],
  deed: (thing: T) => Promise<void>,
  told: (done: number, all: number) => void = () => undefined,
): Promise<void> {
  let done = 0
  const waiting = things.values()
  const worker = async (): Promise<void> => {
    // Both draw from one iterator.
    for (const thing of waiting) {
      await deed(thing)
      done += 1
      told(done, things.length)
    }
  }
  await Promise.all([worker(), worker()])
}
