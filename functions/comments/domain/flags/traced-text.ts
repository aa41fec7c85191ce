/** A text made of another; each of its UTF-16 units knows what it was made of. */
export interface TracedText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** UTF-16 offsets; `end` is the first that no longer belongs to it. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** Letter by letter, each with its marks. */
export function traceText(text: string, write: (letter: string) => string): TracedText {
  return made(
    Array.from(text.matchAll(letters), ({ 0: letter, index }) => [
      write(letter),
      index,
      index + letter.length,
    ]),
  )
}

const letters = /\P{M}\p{M}*|\p{M}+/gsu

/** Like `replace`, of a text that is traced. */
export function rewrite(
  traced: TracedText,
  pattern: RegExp,
  write: (found: string) => string,
): TracedText {
  const pieces: Piece[] = []
  let from = 0
  const keep = (until: number) => {
    for (; from < until; from += 1)
      pieces.push([traced.text.charAt(from), traced.starts[from] ?? 0, traced.ends[from] ?? 0])
  }
  for (const { 0: found, index } of traced.text.matchAll(pattern)) {
    keep(index)
    from = index + found.length
    const { start, end } = placeIn(traced, index, from)
    pieces.push([write(found), start, end])
  }
  keep(traced.text.length)
  return made(pieces)
}

/** Of that part, in the text that it was made of. */
export function placeIn({ starts, ends }: TracedText, start: number, end: number): Place {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
}

export function placesOf(traced: TracedText, pattern: RegExp): readonly Place[] {
  return Array.from(traced.text.matchAll(pattern), ({ 0: found, index }) =>
    placeIn(traced, index, index + found.length),
  )
}

type Piece = readonly [text: string, start: number, end: number]

function made(pieces: readonly Piece[]): TracedText {
  const [starts, ends]: [number[], number[]] = [[], []]
  for (const [{ length }, start, end] of pieces)
    for (let unit = 0; unit < length; unit += 1) {
      starts.push(start)
      ends.push(end)
    }
  return { text: pieces.map(([text]) => text).join(''), starts, ends }
}
