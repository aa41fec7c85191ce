import { between, pick, type Random } from './random.ts'
import { tails, subjects, verbs, objects, purposes, activities } from './vocabulary.ts'

/** Sentences about themselves: whoever meets one on a page must see at once that it is no news. */
export function sentence(random: Random): string {
  const tail = random() < 0.6 ? `, ${pick(random, tails)}` : ''
  return `${pick(random, subjects)} ${pick(random, verbs)} ${pick(random, objects)} ${pick(random, purposes)}${tail}.`
}

export function paragraph(random: Random): string {
  const sentences = Array.from({ length: between(random, 2, 4) }, () => sentence(random))
  return sentences.join(' ')
}

export function subject(random: Random): string {
  const short = `${pick(random, activities)} ${pick(random, objects)}`
  return random() < 0.6 ? short : `${short} ${pick(random, purposes)}`
}

export function caption(random: Random): string {
  return `Chú thích mẫu: ${pick(random, objects)} ${pick(random, purposes)}`
}
