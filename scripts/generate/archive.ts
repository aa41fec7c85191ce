import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dump } from 'js-yaml'
import { moment } from './calendar.ts'
import { samplePages, sampleNewsroom } from './newsroom.ts'
import { seeded } from './random.ts'
import { sample, type Sample } from './sample.ts'

export interface ArchiveOptions {
  readonly articles: number
  readonly seed: number
  /** The newest, `YYYY-MM-DD`. */
  readonly from?: string
}

/** Ten articles a day. The same options give the same bytes. */
export function writeArchive(folder: string, options: ArchiveOptions): void {
  writeNewsroom(folder)
  writePages(folder)
  const made = new Set<string>()
  for (const article of samples(options)) {
    const file = join(folder, 'articles', `${article.path}.md`)
    makeFolder(dirname(file), made)
    writeFileSync(file, markdownOf(article))
  }
}

/** Newest first, one at a time: fifty thousand need not fit in memory. */
export function* samples({
  articles,
  seed,
  from = '2024-01-01',
}: ArchiveOptions): Generator<Sample> {
  const random = seeded(seed)
  for (let index = 0; index < articles; index += 1) {
    yield sample(random, { number: articles - index, ...moment(random, from, index) })
  }
}

export function markdownOf(article: Sample, keys: readonly string[] = []): string {
  const { title, day, clock, section, byline, tags, lead, rest } = article
  const lines = [
    `title: ${JSON.stringify(title)}`,
    `timestamp: ${clock} ${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`,
    `section: ${section}`,
    ...(byline.length > 0 ? [`byline: [${byline.join(', ')}]`] : []),
    ...(tags.length > 0 ? [`tags: [${tags.join(', ')}]`] : []),
    ...keys,
  ]
  return `---\n${lines.join('\n')}\n---\n\n${lead}\n\n${rest}\n`
}

export function writeNewsroom(
  folder: string,
  newsroom: typeof sampleNewsroom & { readonly cardsSince?: string } = sampleNewsroom,
): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'newsroom.yaml'), dump(newsroom))
}

export function writePages(folder: string): void {
  mkdirSync(join(folder, 'pages'), { recursive: true })
  for (const { name, title, body } of samplePages)
    writeFileSync(join(folder, 'pages', `${name}.md`), `---\ntitle: ${title}\n---\n\n${body}\n`)
}

/** Asking the system for the same folder thousands of times would be half of the work. */
export function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return
  mkdirSync(folder, { recursive: true })
  made.add(folder)
}
