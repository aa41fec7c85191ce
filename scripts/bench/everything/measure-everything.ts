import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sampleNewsroom } from '../../generate/newsroom.ts'
import { writeArchive, writeNewsroom } from '../../generate/archive.ts'
import { buildCommand } from '../builders.ts'
import { measure } from '../measure.ts'
import { addPhotographs } from './photographs.ts'
import { readBuildOutput } from './read-build-output.ts'

/** Seconds. What is made after the edition stands, search and cards, is no part of `edition`. */
export interface Everything {
  readonly articles: number
  readonly photographs: number
  readonly edition: number
  readonly pictures: number
  readonly cards: number
  readonly search: number
  readonly all: number
  readonly megabytes: number
}

interface EverythingOptions {
  readonly articles: number
  readonly photographs: number
  readonly folder: string
  readonly log: (line: string) => void
}

/** `npm run build` as newsrooms run it, for the first time: a card for each article, and the search index. */
export async function measureEverything(options: EverythingOptions): Promise<Everything> {
  const { articles, photographs, folder, log } = options
  const content = join(folder, 'content')
  const out = join(folder, 'edition', 'site')
  writeArchive(content, { articles, seed: 1 })
  writeNewsroom(content, { ...sampleNewsroom, cardsSince: '2000-01-01' })
  await addPhotographs(content, photographs)
  mkdirSync(dirname(out), { recursive: true })
  const { seconds, megabytes, output } = await measure(buildCommand(content, out))
  log(`${articles} articles, everything, ${photographs} photographs: ${seconds.toFixed(2)} s`)
  return {
    articles,
    photographs,
    ...readBuildOutput(output, photographs),
    all: seconds,
    megabytes,
  }
}
