import { slug } from '../../builder/content/text/slug.ts'
import { sectionKeys, tagNames, writers } from './newsroom.ts'
import { between, pick, type Random } from './random.ts'
import { caption, paragraph, sentence, subject } from './sentences.ts'

export interface Sample {
  /** `YYYY/MM/slug`. */
  readonly path: string
  readonly title: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** `HH:mm`; `00:00` stands for the day alone. */
  readonly clock: string
  readonly section: string
  readonly byline: readonly string[]
  readonly tags: readonly string[]
  readonly lead: string
  readonly rest: string
}

export interface Place {
  readonly number: number
  readonly day: string
  readonly clock: string
}

/** About as long as the model article: 4–5 KB, with frames for missing pictures. */
export function sample(random: Random, { number, day, clock }: Place): Sample {
  const title = `Bài mẫu số ${number}: ${subject(random)}`
  return {
    path: `${day.slice(0, 4)}/${day.slice(5, 7)}/${slug(title)}`,
    title,
    day,
    clock,
    section: pick(random, sectionKeys),
    byline: random() < 0.7 ? [pick(random, writers)] : [],
    tags: sampleTags(random),
    lead: `${sentence(random)} ${sentence(random)}`,
    rest: sampleRest(random),
  }
}

function sampleTags(random: Random): string[] {
  const tags = Array.from({ length: between(random, 0, 2) }, () => pick(random, tagNames))
  return [...new Set(tags)]
}

function sampleRest(random: Random): string {
  const blocks = Array.from({ length: between(random, 7, 10) }, () => paragraph(random))
  if (random() < 0.5) blocks.unshift(`![](<> "${caption(random)}")`)
  if (random() < 0.2) blocks.push(`![](<> "${caption(random)}")`)
  return blocks.join('\n\n')
}
