import type { Said } from '../text/text.ts'
import { phrases } from '../problems/body-phrases.ts'

/** Conflict markers of git. `=======` alone underlines a heading, so the others must be there too. */
export function conflicts(text: string): Said[] {
  if (!opensOrCloses.test(text)) return []
  return text
    .split('\n')
    .flatMap((line, index) =>
      marker.test(line) ? [{ line: index + 1, text: phrases.conflict }] : [],
    )
}

const opensOrCloses = /^(?:<{7,}|>{7,})(?:[ \t].*)?$/m
const marker = /^(?:<{7,}|>{7,}|\|{7,}|={7,})(?:[ \t].*)?$/
