import { tokenOf, type WordToken } from './word-tokens.ts'

/**
 * The words with `đ ị t` and `c.ặ.c` joined, in each way in which it may be meant: `a`, `ở` and `ý` are words too, so the
 * first or last letter may not belong. None where no three letters stand apart.
 */
export function joinedReadings(
  text: string,
  tokens: readonly WordToken[],
): readonly (readonly WordToken[])[] {
  const runs = runsOf(text, tokens)
  if (runs.every((run) => run.length < shortest)) return []
  const cuts = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const
  return cuts.map(([before, after]) =>
    runs.flatMap((run) => joined(run, before, run.length - after)),
  )
}

const shortest = 3

function joined(run: readonly WordToken[], from: number, to: number): readonly WordToken[] {
  const letters = run.slice(from, to)
  const [first, last] = [letters[0], letters.at(-1)]
  if (letters.length < shortest || first === undefined || last === undefined) return run
  const word = tokenOf(letters.map(({ plain }) => plain).join(''), {
    start: first.start,
    end: last.end,
  })
  return [...run.slice(0, from), word, ...run.slice(to)]
}

/** Every other word is a run of its own. */
function runsOf(text: string, tokens: readonly WordToken[]): readonly (readonly WordToken[])[] {
  const runs: WordToken[][] = []
  for (const token of tokens) {
    const before = runs.at(-1)?.at(-1)
    const follows =
      before !== undefined &&
      [before, token].every(({ plain }) => /^[\p{L}01]\p{M}*$/u.test(plain)) &&
      /^[^\p{L}\p{N}\n]{1,3}$/u.test(text.slice(before.end, token.start))
    if (follows) runs.at(-1)?.push(token)
    else runs.push([token])
  }
  return runs
}
