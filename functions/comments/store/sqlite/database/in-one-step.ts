import type { Database } from './database.ts'

/** What is asked for at once is done in one atomic step: each step of its own would wait for the disk. */
export function inOneStep<Given, Result>(
  database: Database,
  step: (database: Database, given: Given) => Result,
): (given: Given) => Promise<Result> {
  let waiting: { readonly all: Given[]; readonly done: Promise<readonly Result[]> } | undefined
  return async (given) => {
    waiting ??= begin()
    const { all, done } = waiting
    const place = all.push(given) - 1
    // As many as were given.
    return (await done)[place] as Result
  }

  function begin() {
    const all: Given[] = []
    const write = () => {
      waiting = undefined
      return database.write(() => all.map((each) => step(database, each)))
    }
    return { all, done: Promise.resolve().then(write) }
  }
}
