import { dirname, join } from 'node:path'
import { describeFinding } from './output/describe.ts'
import { originalText } from './output/original-text.ts'
import { addOldAddresses, oldAddress } from './output/old-addresses.ts'
import { openReport } from './output/report.ts'
import { writeArticle, type Written } from './output/write-article.ts'
import type { Finding } from './article/imported.ts'
import { readEntry } from './formats/read-entry.ts'
import type { Entry } from './formats/source-file.ts'
import { reasons } from './article/reasons.ts'

export interface ImportOptions {
  readonly out: string
  readonly section: string
  readonly report?: string | undefined
  /** Files that a person left out on an earlier report. */
  readonly leftOut: ReadonlySet<string>
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
  const addresses = new Map<string, string>()
  const lost: string[] = []
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
    const placed = options.leftOut.has(entry.file)
      ? undefined
      : await placeOf(finding, entry, options)
    counts.written += placed?.isNew === true ? 1 : 0
    if (placed?.lostPictures)
      options.say(`${entry.file}: ${reasons.lostPicture(placed.lostPictures)}`)
    const from = addressOf(finding, entry)
    if (from !== undefined && placed !== undefined) addresses.set(from, placed.id)
    else if (from !== undefined) lost.push(from)
  }
  await report?.close()
  addOldAddresses(join(dirname(options.out), 'redirects.yaml'), addresses)
  if (!options.isDryRun)
    for (const address of lost) options.say(`chưa có bài cho địa chỉ cũ ${address}`)
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

/** Where the article lies now; nothing where it was not written. */
async function placeOf(
  { article }: Finding,
  entry: Entry,
  options: ImportOptions,
): Promise<Written | undefined> {
  if (options.isDryRun || !('bytes' in entry) || article === null || article.moment === null)
    return undefined
  const { out, section, now } = options
  const at = new Date(now).toISOString()
  return writeArticle(article, article.moment, { out, section, at, read: entry.read })
}

function addressOf(finding: Finding, entry: Entry): string | undefined {
  const told = finding.article === null ? finding.from : finding.article.from
  const from = told ?? ('from' in entry ? entry.from : undefined)
  return from === undefined ? undefined : oldAddress(from)
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
