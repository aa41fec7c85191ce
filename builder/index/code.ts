import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Of files and all that they import. A server asks when it starts: it draws with the code that it loaded then. */
export function codeHash(...entries: readonly string[]): string {
  const files = new Set(entries)
  let code = ''
  // The loop also reaches what is added on the way.
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    code += text
    for (const [, path = ''] of text.matchAll(imported)) files.add(join(dirname(file), path))
  }
  return hash('sha1', code)
}

/** Also files that a thread runs, which are named by URL. Types decide no byte. */
const imported =
  /(?:(?:^(?:import|export) (?!type\b)(?:[^'"]* from )?|\bimport\()'(?=\.)|\bURL\(')([\w./-]+\.[jt]s)'/gm

export function packagesHash(): string {
  return hash('sha1', readFileSync(join(root, 'package-lock.json')))
}
