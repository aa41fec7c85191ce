/** At most so many at once; the results are in the order of what was given. */
export async function inParallel<Given, Result>(
  given: readonly Given[],
  most: number,
  action: (each: Given) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const entries = given.entries()
  const worker = async (): Promise<void> => {
    for (const [index, each] of entries) results[index] = await action(each)
  }
  await Promise.all(Array.from({ length: Math.min(most, given.length) }, worker))
  return results
}
