import { createInterface } from 'node:readline'
import { fail } from '../terminal/exit.ts'

/** What was said already, or what is typed until it fits. `name`: the option that says it. */
export type Asker = (
  name: string,
  known: string | undefined,
  question: string,
  fits: (typed: string) => boolean,
  complaint?: (typed: string) => string,
) => Promise<string>

/** Questions go to standard error: standard output is the answer. */
export function openAsker(): { readonly ask: Asker; readonly close: () => void } {
  const reader = createInterface({ input: process.stdin })
  const lines = reader[Symbol.asyncIterator]()
  return {
    close: () => reader.close(),
    async ask(name, known, question, fits, complaint = () => '') {
      for (let typed = known; ; typed = undefined) {
        if (typed === undefined) {
          process.stderr.write(question)
          const next = await lines.next()
          // Whoever cannot be asked, a program say, leaves out what may be left out.
          if (next.done === true && !fits('')) fail(`\n--${name} is missing.`)
          typed = next.done === true ? '' : next.value
        }
        const answer = typed.trim().normalize('NFC')
        if (fits(answer)) return answer
        process.stderr.write(`${complaint(answer)}\n`)
      }
    },
  }
}
