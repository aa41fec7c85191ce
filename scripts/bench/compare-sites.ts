import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { between, seeded } from '../generate/random.ts'
import { addresses, kindOf } from './addresses.ts'
import { visibleText } from './visible-text.ts'

const sampled = 50

/** The first few; none when both builds made the same site. */
export function findDifferences(ours: string, theirs: string): string[] {
  const here = addresses(ours)
  const there = addresses(theirs)
  const [seen, other] = [new Set(here), new Set(there)]
  const faults = [
    ...here.filter((address) => !other.has(address)).map((address) => `only ours: /${address}`),
    ...there.filter((address) => !seen.has(address)).map((address) => `only theirs: /${address}`),
  ]
  if (faults.length > 0) return [`${faults.length} addresses differ`, ...faults.slice(0, 5)]
  return spread(here)
    .flatMap((address) => textDifference(address, ours, theirs))
    .slice(0, 5)
}

function spread(all: readonly string[]): string[] {
  const random = seeded(50)
  const kinds = [...Map.groupBy(all, kindOf).values()]
  const drawn: string[] = []
  for (let turn = 0; drawn.length < Math.min(sampled, all.length); turn += 1) {
    const left = kinds[turn % kinds.length] ?? []
    drawn.push(...left.splice(between(random, 0, left.length - 1), 1))
  }
  return drawn
}

function textDifference(address: string, ours: string, theirs: string): string[] {
  const [one, other] = [ours, theirs].map((out) =>
    visibleText(readFileSync(join(out, address), 'utf8')),
  )
  if (one === undefined || other === undefined || one === other) return []
  let at = 0
  while (one[at] === other[at]) at += 1
  const from = Math.max(0, at - 30)
  return [`/${address}: “${one.slice(from, at + 60)}” against “${other.slice(from, at + 60)}”`]
}
