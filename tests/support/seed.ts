import { randomInt } from 'node:crypto'

/** What chance begins with in tests: always the same, unless `SEED` is another number or, to hunt for faults, `random`. */
export const seed = read(process.env['SEED'] ?? '2024')

function read(word: string): number {
  const number = word === 'random' ? randomInt(2 ** 31) : Number(word)
  if (!Number.isSafeInteger(number)) throw new Error(`SEED must be a number or random: ${word}`)
  return number
}
