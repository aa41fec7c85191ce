import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { markdownOf, writeNewsroom, writePages } from '../generate/archive.ts'
import { daysBefore } from '../generate/calendar.ts'
import { between, seeded, type Random } from '../generate/random.ts'
import { sample } from '../generate/sample.ts'
import { caption } from '../generate/sentences.ts'
import { credited, figure } from './blocks.ts'
import { featureOf } from './features.ts'
import { demoPictures, type DemoPicture } from './pictures.ts'

const total = 200
const newest = '2023-12-30'
/** So that the articles reach back four years. */
const daysApart = 7.3

/** The same bytes each time. */
export async function writeDemo(folder: string): Promise<void> {
  writeNewsroom(folder)
  writePages(folder)
  const random = seeded(2023)
  const pictures = await demoPictures()
  for (let number = total; number > 0; number -= 1)
    writeArticle(join(folder, 'articles'), demoArticle(random, number, pictures))
}

interface DemoArticle {
  readonly path: string
  readonly text: string
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[]
}

function demoArticle(
  random: Random,
  number: number,
  pictures: readonly DemoPicture[],
): DemoArticle {
  const plain = sample(random, { number, ...demoMoment(random, number) })
  const feature = featureOf(plain, number, random)
  const article = { ...plain, ...feature.change }
  const first =
    number % 3 === 0 ? undefined : pictures[Math.floor((number * 2) / 3) % pictures.length]
  const second = number % 4 === 0 ? pictures[(number + 5) % pictures.length] : undefined
  const keys = [...(feature.keys ?? []), ...imageKeys(random, first)]
  const blocks = [article.rest, feature.text, second && figure(second, credited(random))]
  const rest = blocks.filter((block) => block !== undefined).join('\n\n')
  return {
    path: article.path,
    text: markdownOf({ ...article, rest }, keys),
    files: [first, second, ...(feature.files ?? [])].filter((file) => file !== undefined),
  }
}

function demoMoment(random: Random, number: number): { day: string; clock: string } {
  const day = daysBefore(newest, Math.floor((total - number) * daysApart))
  return { day, clock: `${String(between(random, 6, 20)).padStart(2, '0')}:15` }
}

function imageKeys(random: Random, picture: DemoPicture | undefined): string[] {
  if (picture === undefined) return []
  const { name, alt } = picture
  return [
    'image:',
    `  src: ${name}`,
    `  alt: ${alt}`,
    `  caption: ${JSON.stringify(caption(random))}`,
    '  credit: Máy vẽ mẫu',
  ]
}

function writeArticle(articles: string, { path, text, files }: DemoArticle): void {
  const file = join(articles, `${path}.md`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  for (const { name, bytes } of files) writeFileSync(join(dirname(file), name), bytes)
}
