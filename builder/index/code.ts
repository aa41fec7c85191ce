import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Set in a bundle, which holds the code of these files as it was. */
declare const bundledHashes: Readonly<Record<string, string>> | undefined

interface CodeHash {
  readonly hash: string
  readonly files: ReadonlySet<string>
}

const asked = new Map<string, CodeHash>()

/** What this process asked for; files are relative to the repository's root. */
export const askedHashes: ReadonlyMap<string, CodeHash> = asked

/** Of files and all that they import. A server asks when it starts: it draws with the code that it loaded then. */
export function codeHash(...entries: readonly string[]): string {
  return remembered(entries.join(' '), () => {
    const files = new Set(entries)
    let code = ''
    // The loop also reaches what is added on the way.
    for (const file of files) {
      const text = readFileSync(join(root, file), 'utf8')
      code += text
      for (const [, path = ''] of text.matchAll(imported)) files.add(join(dirname(file), path))
    }
    return { hash: hash('sha1', code), files }
  })
}

/** Also files that a thread runs, which are named by URL. Types decide no byte. */
const imported =
  /(?:(?:^(?:import|export) (?!type\b)(?:[^'"]* from )?|\bimport\()'(?=\.)|\bURL\(')([\w./-]+\.[jt]s)'/gm

export function packagesHash(): string {
  const file = 'package-lock.json'
  return remembered(file, () => ({
    hash: hash('sha1', readFileSync(join(root, file))),
    files: new Set([file]),
  }))
}

function remembered(name: string, make: () => CodeHash): string {
  const bundled = typeof bundledHashes === 'undefined' ? undefined : bundledHashes[name]
  if (bundled !== undefined) return bundled
  const made = asked.get(name) ?? make()
  asked.set(name, made)
  return made.hash
}
