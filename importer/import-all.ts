import { describeFinding } from './output/describe.ts'
import { originalText } from './output/original-text.ts'
import { openReport, readDecisions } from './output/report.ts'
import { writeArticle } from './output/write-article.ts'
import type { Finding } from './article/imported.ts'
import { readEntry } from './formats/read-entry.ts'
import type { Entry, SourceFile } from './formats/source-file.ts'
import { reasons } from './article/reasons.ts'

export interface ImportOptions {
  readonly out: string
  readonly section: string
  readonly report?: string | undefined
  readonly isDryRun: boolean
  readonly json: boolean
  readonly now: number
  readonly print: (line: string) => void
  readonly say: (line: string) => void
  readonly onProgress?: (done: number) => void
}

/** One file after another; what is kept of each is a line. */
export async function importAll(
  entries: AsyncIterable<Entry>,
  options: ImportOptions,
): Promise<void> {
  const seen = new Map<string, string>()
  const counts = { sure: 0, look: 0, cannot: 0, list: 0, none: 0, written: 0 }
  const { report: page } = options
  const report = page === undefined ? undefined : openReport(page)
  const leftOut = page === undefined ? new Set<string>() : readDecisions(page)
  let done = 0
  for await (const entry of entries) {
    options.onProgress?.((done += 1))
    const found = await readEntry(entry, options.now)
    if (!('article' in found)) {
      counts[found.verdict] += 1
      options.say(`không phải bài: ${entry.file}`)
      continue
    }
    const finding = withoutDoubles(found, entry.file, seen)
    const { verdict } = finding
    counts[verdict] += 1
    if (options.json) options.print(JSON.stringify(describeFinding(entry.file, finding)))
    if (verdict !== 'sure')
      options.say(`${words[verdict]}: ${entry.file}: ${finding.reasons.join('; ')}`)
    report?.add(entry.file, finding, originalText(entry))
    if (!options.isDryRun && 'bytes' in entry && !leftOut.has(entry.file))
      counts.written += await written(finding, entry, options)
  }
  await report?.close()
  options.say(summary(counts))
}

const words = { look: 'xem lại', cannot: 'không được' } as const

function withoutDoubles(finding: Finding, file: string, seen: Map<string, string>): Finding {
  if (finding.article === null) return finding
  const { title, moment, parts } = finding.article
  const key = `${title} ${moment?.day ?? ''} ${parts.length}`
  const first = seen.get(key)
  if (first === undefined) {
    seen.set(key, file)
    return finding
  }
  return { ...finding, verdict: 'look', reasons: [...finding.reasons, reasons.duplicate(first)] }
}

async function written(
  { article }: Finding,
  { read }: SourceFile,
  { out, section, now }: ImportOptions,
): Promise<number> {
  if (article === null || article.moment === null) return 0
  const { isNew } = await writeArticle(article, article.moment, {
    out,
    section,
    at: new Date(now).toISOString(),
    read,
  })
  return isNew ? 1 : 0
}

function summary(
  counts: Readonly<Record<'sure' | 'look' | 'cannot' | 'list' | 'none' | 'written', number>>,
): string {
  return [
    `${counts.sure} chắc`,
    `${counts.look} xem lại`,
    `${counts.cannot} không được`,
    `${counts.list + counts.none} không phải bài`,
    `${counts.written} bài mới`,
  ].join(', ')
}
