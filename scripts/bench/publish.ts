import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findHugo, ours } from './builders.ts'
import { measure } from './measure.ts'

/** What publishing one article costs beside Hugo's rebuild, all from one run; seconds are medians. */
export interface PublishReport {
  readonly articles: number
  readonly publishSeconds: number
  /** The most files that one publishing wrote. */
  readonly files: number
  /** Undefined where Hugo is not installed. */
  readonly hugoSeconds: number | undefined
}

interface PublishQuestion {
  readonly articles: number
  readonly runs: number
  /** An empty folder. */
  readonly folder: string
  readonly say: (line: string) => void
}

/** Publishes one more article `runs` times, each by a fresh process, and has Hugo rebuild into a new folder in between. */
export async function publishRace(question: PublishQuestion): Promise<PublishReport> {
  const { articles, runs, folder, say } = question
  const hugo = findHugo()
  for (const builder of [ours, hugo]) {
    if (builder === undefined) continue
    mkdirSync(join(folder, builder.name), { recursive: true })
    builder.write(join(folder, builder.name), { articles, seed: 1 })
  }
  const out = join(folder, 'edition', 'site')
  const whole = ours.command(join(folder, 'ours'), out)
  const small = { ...whole, words: whole.words.filter((word) => word !== '--full') }
  await measure(whole)
  const times: Record<'publish' | 'hugo', number[]> = { publish: [], hugo: [] }
  let files = 0
  for (let run = 1; run <= runs; run += 1) {
    writeArticle(join(folder, 'ours', 'articles', '2024', '01'), run)
    const started = Date.now()
    times.publish.push((await measure(small)).seconds)
    files = Math.max(files, writtenSince(out, started))
    const place = join(folder, `hugo-${run}`, 'site')
    mkdirSync(join(folder, `hugo-${run}`))
    if (hugo !== undefined)
      times.hugo.push((await measure(hugo.command(join(folder, 'hugo'), place))).seconds)
    say(`${articles} articles, run ${run}: one article published`)
  }
  return {
    articles,
    publishSeconds: middle(times.publish) ?? 0,
    files,
    hugoSeconds: middle(times.hugo),
  }
}

/** Newer than all the others, with one tag. */
function writeArticle(folder: string, run: number): void {
  const clock = `20:${String(run).padStart(2, '0')}`
  const head = `title: Bài thêm ${run}\ntimestamp: ${clock} 01/01/2024\nsection: doi-song\ntags: [Lụa]`
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `bai-them-${run}.md`), `---\n${head}\n---\n\nMột bài thêm vào.\n`)
}

function writtenSince(out: string, started: number): number {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
  return files.filter(
    (file) => file.isFile() && statSync(join(file.parentPath, file.name)).mtimeMs >= started - 10,
  ).length
}

function middle(times: readonly number[]): number | undefined {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]
}
