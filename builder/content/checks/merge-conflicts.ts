import type { LineProblem } from '../text/decode.ts'
import { bodyPhrases } from '../problems/body-phrases.ts'

/** Conflict markers of git. `=======` alone underlines a heading, so the others must be there too. */
export function findMergeConflicts(text: string): LineProblem[] {
  if (!opensOrCloses.test(text)) return []
  return text
    .split('\n')
    .flatMap((line, index) =>
      marker.test(line) ? [{ line: index + 1, text: bodyPhrases.conflict }] : [],
    )
}

const opensOrCloses = /^(?:<{7,}|>{7,})(?:[ \t].*)?$/m
const marker = /^(?:<{7,}|>{7,}|\|{7,}|={7,})(?:[ \t].*)?$/
