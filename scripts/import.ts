import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readNewsroom } from '../builder/content/newsroom/read-newsroom.ts'
import { formatProblem } from '../builder/content/problems/problem.ts'
import { countFiles, entriesOf } from '../importer/formats/entries.ts'
import { importAll } from '../importer/import-all.ts'
import { readDecisions } from '../importer/output/report.ts'
import { parseArguments } from './terminal/command.ts'
import { fail, refuse } from './terminal/exit.ts'
import { progressBar } from './terminal/progress.ts'

const help = `Usage: npm run import -- FILE|FOLDER… [--section tin-tuc --out content/articles --report FILE --dry-run --json]

Turns saved pages of a portal into articles: texts, HTML, mirrors of wget and HTTrack, .mht, .docx, .warc.

  --section KEY  the section of what is imported (tin-tuc)
  --out DIR      where articles go (content/articles); what stands there is never written over
  --report FILE  a page that shows original and result side by side, worst first
  --dry-run      reads and reports, writes no article
  --json         a line of JSON on standard output for each article found; the rest goes to standard error`

const { values, positionals } = parseArguments({
  help,
  options: {
    section: { type: 'string', default: 'tin-tuc' },
    out: { type: 'string', default: 'content/articles' },
    report: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  positionals: true,
})
if (positionals.length === 0) refuse(help.split('\n')[0] ?? '')
const missing = positionals.find((path) => !existsSync(path))
if (missing !== undefined) refuse(`There is no file or folder ${missing}.`)
const { report, section } = values
checkNewsroom(dirname(values.out))
if (report !== undefined && !existsSync(dirname(report)))
  refuse(`There is no folder ${dirname(report)} for the report.`)
const leftOut = report === undefined ? new Set<string>() : readDecisions(report)
if (leftOut === undefined)
  refuse(`${report}.json holds no decisions that can be read: mend it, or move it away.`)

const bar = progressBar(process.stderr, 'files')
const all = await countFiles(positionals)
await importAll(entriesOf(positionals), {
  ...values,
  leftOut,
  isDryRun: values['dry-run'],
  now: Date.now(),
  print: (line) => process.stdout.write(`${line}\n`),
  say(line) {
    bar.end()
    ;(values.json ? process.stderr : process.stdout).write(`${line}\n`)
  },
  onProgress: (done) => bar.update(done, all),
})
bar.end()

/** Else every article would be refused by the next build, or none of the old addresses be added in the end. */
function checkNewsroom(content: string): void {
  if (!existsSync(join(content, 'newsroom.yaml'))) return
  const newsroom = readNewsroom(content, content)
  if (!('name' in newsroom)) return fail(newsroom.map(formatProblem).join('\n'))
  const keys = newsroom.sections.map(({ key }) => key)
  if (!keys.includes(section))
    refuse(`There is no section ${section}. The sections: ${keys.join(', ')}.`)
}
