import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOldAddress, type OldAddress } from '../../../_includes/models/old-address.ts'
import { articlePhrases } from '../problems/article-phrases.ts'
import type { Problem } from '../problems/problem.ts'

interface OldAddresses {
  readonly addresses: readonly OldAddress[]
  readonly problems: readonly Problem[]
}

/** YAML, but read line by line: a parser would take seconds for the addresses of a large archive. */
const line =
  /^(?:'(?<single>\/(?:[^']|'')*)'|"(?<double>\/[^"\\]*)"|(?<plain>\/\S*))\s*:\s+'?\/?(?<article>\d{4}\/\d{2}\/[a-z\d-]+)\/?'?\s*$/

/** `redirects.yaml`: an old address, and the path of the article that is behind it now, a line each. */
export function readOldAddresses(content: string, shown: string): OldAddresses {
  const file = join(content, 'redirects.yaml')
  const addresses: OldAddress[] = []
  const problems: Problem[] = []
  const text = existsSync(file) ? readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : ''
  for (const [index, words] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#.*)?$/.test(words)) continue
    const { single, double, plain, article = '' } = line.exec(words)?.groups ?? {}
    const old = single?.replaceAll("''", "'") ?? double ?? plain ?? ''
    const address = readOldAddress(old, article)
    if (address === undefined)
      problems.push({
        path: `${shown}/redirects.yaml`,
        line: index + 1,
        text: articlePhrases.badOldAddress,
      })
    else addresses.push(address)
  }
  return { addresses, problems }
}
