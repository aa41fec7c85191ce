import { existsSync } from 'node:fs'
import { countFiles, entriesOf } from '../importer/formats/entries.ts'
import { importAll } from '../importer/import-all.ts'
import { parseArguments } from './terminal/command.ts'
import { refuse } from './terminal/exit.ts'
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

const bar = progressBar(process.stderr, 'files')
const all = await countFiles(positionals)
await importAll(entriesOf(positionals), {
  ...values,
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
