import type { Said } from '../text/text.ts'
import { phrases } from '../problems/body-phrases.ts'

/** Lines that git leaves where two versions met. A row of `=` alone underlines a heading: only beside the others it is one. */
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
