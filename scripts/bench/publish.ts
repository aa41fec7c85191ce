import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findHugo, ours, type Builder } from './builders.ts'
import { openStore } from '../../functions/comments/platform/open-store.ts'
import { measureApprovals, approveOne } from './measure-approvals.ts'
import { measure, quantile, type Command, type Cost } from './measure.ts'

/** Seconds are medians. */
export interface PublishReport {
  readonly articles: number
  readonly whole: Whole
  readonly publishSeconds: number
  readonly files: number
  readonly bakeSeconds: number
  readonly bakeFiles: number
  /** From a decision until the article's file holds the comment, in the live process: 95 of 100 are faster. */
  readonly approveMilliseconds: number
  /** Undefined where it was not asked for, or is not installed. */
  readonly hugo: Whole | undefined
}

/** Every page. */
type Whole = Pick<Cost, 'seconds' | 'megabytes'>

interface PublishOptions {
  readonly articles: number
  readonly runs: number
  /** Rebuilds by Hugo. */
  readonly hugoRuns: number
  readonly folder: string
  readonly log: (line: string) => void
}

/** Each article by a fresh process; Hugo rebuilds into a new folder in between. */
export async function publishRace(options: PublishOptions): Promise<PublishReport> {
  const { articles, runs, hugoRuns, folder, log } = options
  const hugo = hugoRuns > 0 ? findHugo() : undefined
  for (const builder of [ours, hugo]) {
    if (builder === undefined) continue
    mkdirSync(join(folder, placeOf(builder)), { recursive: true })
    builder.write(join(folder, placeOf(builder)), { articles, seed: 1 })
  }
  const out = join(folder, 'edition', 'site')
  const content = join(folder, placeOf(ours))
  const whole = ours.command(content, out)
  const settings = { DATA_DIR: join(folder, 'data') }
  const small = { ...whole, settings, args: whole.args.filter((word) => word !== '--full') }
  const store = await openStore({ kind: 'sqlite', folder: settings.DATA_DIR })
  const first = await measure({ ...whole, settings })
  log(`${articles} articles, every page: ${first.seconds.toFixed(2)} s`)
  const times: Record<'publish' | 'bake', number[]> = { publish: [], bake: [] }
  const rebuilds: Cost[] = []
  let files = 0
  let bakeFiles = 0
  for (let run = 1; run <= runs; run += 1) {
    writeArticle(join(content, 'articles', '2024', '01'), run)
    const published = await timed(small, out)
    times.publish.push(published.seconds)
    files = Math.max(files, published.files)
    await approveOne(store, `2024/01/bai-them-${run}`)
    const baked = await timed(small, out)
    times.bake.push(baked.seconds)
    bakeFiles = Math.max(bakeFiles, baked.files)
    log(`${articles} articles, run ${run}: one article published, one comment baked`)
    if (hugo === undefined || run > hugoRuns) continue
    const place = join(folder, `hugo-${run}`, 'site')
    mkdirSync(join(folder, `hugo-${run}`))
    rebuilds.push(await measure(hugo.command(join(folder, 'hugo'), place)))
  }
  const approveMilliseconds = await measureApprovals(store, content, out)
  await store.close()
  return {
    articles,
    whole: wholeOf([first]),
    publishSeconds: quantile(times.publish, 0.5),
    files,
    bakeSeconds: quantile(times.bake, 0.5),
    bakeFiles,
    approveMilliseconds,
    hugo: hugo && wholeOf(rebuilds),
  }
}

/** Where `npm run serve` finds it too. */
function placeOf({ name }: Builder): string {
  return name === 'ours' ? 'content' : name
}

function wholeOf(costs: readonly Cost[]): Whole {
  return {
    seconds: quantile(
      costs.map(({ seconds }) => seconds),
      0.5,
    ),
    megabytes: Math.max(...costs.map(({ megabytes }) => megabytes)),
  }
}

async function timed(command: Command, out: string): Promise<{ seconds: number; files: number }> {
  const started = Date.now()
  const { seconds } = await measure(command)
  return { seconds, files: writtenSince(out, started) }
}

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
