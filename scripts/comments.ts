import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { scrubStoreFiles } from '../functions/comments/actions/scrub-store-files.ts'
import { sweepAll } from '../functions/comments/actions/sweep.ts'
import { byOperator, type AccountAction } from '../functions/comments/domain/log-lines.ts'
import { parseArguments, settingsOrFail } from './terminal/command.ts'
import { fail, refuse, failOnUnavailableStore } from './terminal/exit.ts'
import { backUp } from './comments/backup.ts'
import { checkLog } from './comments/check-log.ts'
import { exportLines, importLines } from './comments/json-lines.ts'
import { storeOrFail, storeWithoutKey } from './comments/open-store.ts'
import { restore } from './comments/restore.ts'
import { refusalOf } from './comments/broken-seal.ts'
import { findSecretKey } from '../functions/comments/platform/secret-key.ts'

const help = `Usage: npm run comments -- backup FILE [--force] | restore FILE | export | import [--anyway] | sweep | reconcile [--backup FILE]

Keeps and moves the comments.

  backup FILE   writes all comments as they are at one moment into FILE, also while readers write and moderators decide.
                It holds every comment (pending and rejected ones too), who decided what and when, each look at a phone,
                and the phones, sealed. It does not hold moderators' tokens and sessions, nor what was erased. The file
                is sealed with SECRET_KEY and can be read by nobody without it: keep a copy of that key elsewhere.
                --force replaces a FILE that is there.
  restore FILE  puts them into this store, empty or not; a comment that is there, or was erased there, is left alone.
                Nothing is put back before the whole file has been checked. Needs the SECRET_KEY of the backup; phones
                stay readable only while the desk runs with that key too. What was erased after the backup comes back
                into another store: erase it again, and throw old backups away.
  export        writes every comment to standard output, a line of JSON each (npm run -s comments -- export > FILE).
                Nothing but the phones is sealed: guard it like the store.
  import        reads such lines from standard input; a comment that is already there is left alone. The last line says
                how many comments there are: without it the file was cut, and the command ends with 1 and says how many
                were imported until there. --anyway takes what there is, also from a version that wrote no such line.
  sweep         removes what is past its time: phones, rejected comments, comments that nobody settled (the desk does
                so too, beside its answers; run this daily where few readers come)
  reconcile     checks every promise of the store, repairs listings from the comments, says what was wrong. Checks also that
                no line of the log was changed, added, moved or left out since it was written: that is said, ends with 1,
                and cannot be repaired. Lines cut off at the end are seen with --backup FILE, made while they were there`

const usage = help.split('\n')[0] ?? ''
const { values, positionals } = parseArguments({
  help,
  options: {
    force: { type: 'boolean' },
    anyway: { type: 'boolean' },
    backup: { type: 'string' },
  },
  positionals: true,
})
const [action = '', file] = positionals
const actions = new Map([
  ['backup', backUpAll],
  ['restore', restoreAll],
  ['export', exportAll],
  ['import', importAll],
  ['sweep', sweep],
  ['reconcile', reconcile],
])
const run = actions.get(action)
const wanted = action === 'backup' || action === 'restore' ? 2 : 1
if (run === undefined || positionals.length !== wanted) refuse(usage)
if (values.force === true && action !== 'backup') refuse(usage)
if (values.anyway === true && action !== 'import') refuse(usage)
if (values.backup !== undefined && action !== 'reconcile') refuse(usage)
let shown = 0
const settings = settingsOrFail()
// An export needs no key, so comments whose key was lost can still be saved.
const store = await (action === 'export' ? storeWithoutKey(settings) : storeOrFail(settings))
await run(file ?? '').catch(failOnUnavailableStore)
await store.close()

async function backUpAll(file: string): Promise<void> {
  if (existsSync(file) && values.force !== true)
    fail(`${file} is there already: choose another name, or replace it with --force.`)
  const secretKey = secretOrFail()
  const { comments, isConsistent } = await backUp({
    store,
    secretKey,
    file,
    now: Date.now(),
    progress,
  }).catch(fileProblem)
  clearProgress()
  await note('backup')
  console.log(`${comments} comments are in ${file}.`)
  if (!isConsistent)
    console.error(
      'They kept changing: each is whole and none is missing, but not all are from one moment.',
    )
}

async function restoreAll(file: string): Promise<void> {
  const secretKey = secretOrFail()
  const restored = await restore({ store, secretKey, file, progress }).catch(fileProblem)
  clearProgress()
  if (restored.outcome === 'refused') fail(`${refusalOf(restored.why, file)} Nothing was restored.`)
  await note('recover')
  const { comments, added } = restored
  console.log(`${added} of ${comments} comments restored; the others were already there.`)
}

function secretOrFail(): Buffer {
  return (
    findSecretKey(settings) ??
    fail('Set SECRET_KEY to the key that the desk runs with: it seals and opens backups.')
  )
}

function fileProblem(error: unknown): never {
  clearProgress()
  const code = error instanceof Error && 'syscall' in error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') fail(`There is no ${action === 'backup' ? 'folder for' : 'file'} ${file}.`)
  if (code !== '') fail(`${file}: ${String(code)}. Nothing was changed.`)
  throw error
}

/** For people alone: programs that read standard error want sentences. */
function progress(comments: number): void {
  if (!process.stderr.isTTY || comments - shown < 100) return
  shown = comments
  process.stderr.write(`\r${comments} comments…`)
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
}

async function exportAll(): Promise<void> {
  const lines = exportLines(store)
  await writeLine((await lines.next()).value ?? '')
  await note('export')
  for await (const line of lines) await writeLine(line)
}

/** Waits for a slow reader of our output, so that a million comments need no memory. */
async function writeLine(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return
  await new Promise((resolve) => process.stdout.once('drain', resolve))
}

async function importAll(): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
  const { read, imported, wrong } = await importLines(lines, store, values.anyway === true)
  if (read > 0 || wrong === undefined) await note('import')
  const summary = `${imported} of ${read} comments imported; the others were already there.`
  if (wrong === undefined) console.log(summary)
  else fail(read === 0 ? wrong : `${wrong} ${summary}`)
}

async function sweep(): Promise<void> {
  const { phones, texts, rejected, expired } = await sweepAll({ store, now: Date.now })
  console.log(
    `Removed: ${phones} phones, ${texts} texts that were edited, ${rejected} rejected comments, ${expired} unsettled ones.`,
  )
  await scrubStoreFiles({ store, now: Date.now, report: (sentence) => console.error(sentence) })
}

async function reconcile(): Promise<void> {
  const options = { store, secretKey: findSecretKey(settings), backup: values.backup }
  const { broken, notices } = await checkLog(options).catch(fileProblem)
  const wrong = await store.reconcile()
  for (const sentence of notices) console.error(sentence)
  for (const sentence of [...wrong, ...broken]) console.log(sentence)
  if (broken.length > 0) {
    console.log(
      'The log was tampered with. This cannot be repaired: keep a copy, and compare it with a backup.',
    )
    process.exitCode = 1
  }
  if (wrong.length > 0) console.log(`${wrong.length} repaired.`)
  else if (broken.length === 0) console.log('Everything is as promised.')
}

function note(what: AccountAction): Promise<void> {
  return store.appendLog({
    at: new Date().toISOString(),
    by: byOperator,
    deed: what,
    subject: 'all',
  })
}
