import { createInterface } from 'node:readline'
import { readDossier } from '../functions/comments/dossier.ts'
import { openStore } from '../functions/comments/open.ts'
import { fail, readWords, refuse, settingsOrFail, storeAway } from './command.ts'

const help = `Usage: npm run comments -- export | import | reconcile

Keeps and moves the comments. What is exported holds everything, sealed phones too: guard it like the store.

  export     writes every comment to standard output, a line of JSON each (npm run -s comments -- export > FILE)
  import     reads such lines from standard input; a comment that is already there is left alone
  reconcile  checks every promise of the store, repairs listings from the comments, says what was wrong`

const format = '{"format":"ban-tin/1"}'
const { positionals } = readWords({ help, options: {}, positionals: true })
const [deed] = positionals
if (positionals.length !== 1 || (deed !== 'export' && deed !== 'import' && deed !== 'reconcile'))
  refuse(help.split('\n')[0] ?? '')
const store = await openStore(settingsOrFail().store)
const deeds = { export: exportAll, import: importAll, reconcile }
await deeds[deed]().catch(storeAway)
await store.close()

async function exportAll(): Promise<void> {
  await print(format)
  let after: string | null = null
  do {
    const { dossiers, next } = await store.export(after, 500)
    for (const dossier of dossiers) await print(JSON.stringify(dossier))
    after = next
  } while (after !== null)
}

/** Waits while the reader of our output is slower than we are, so that a million comments need no memory. */
async function print(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return
  await new Promise((resolve) => process.stdout.once('drain', resolve))
}

async function importAll(): Promise<void> {
  let number = 0
  let imported = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1
    if (number === 1 && line !== format)
      fail(`This is no export of comments: its first line is not ${format}. Nothing was imported.`)
    if (number === 1 || line === '') continue
    const dossier = readDossier(line)
    if (dossier === undefined)
      fail(
        `Line ${number} is not a comment of this format; ${imported} before it were imported. Mend the line and import again: nothing doubles.`,
      )
    if (await store.import(dossier)) imported += 1
  }
  if (number === 0) fail('There was nothing to read: npm run comments -- import < FILE')
  console.log(`${imported} of ${number - 1} comments imported; the others were already there.`)
}

async function reconcile(): Promise<void> {
  const wrong = await store.reconcile()
  for (const sentence of wrong) console.log(sentence)
  console.log(wrong.length === 0 ? 'Everything is as promised.' : `${wrong.length} repaired.`)
}
