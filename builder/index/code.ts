import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/**
 * A hash of files of ours and of all that they import, at once or when it is needed. To be asked while a process starts:
 * a server draws with the code that it started with, whatever lies on the disk later.
 */
export function codeHash(...entries: readonly string[]): string {
  const files = new Set(entries)
  let code = ''
  // The loop also reaches what is added to the set on the way.
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    code += text
    for (const [, path = ''] of text.matchAll(imported)) files.add(join(dirname(file), path))
  }
  return hash('sha1', code)
}

/** Also the file that a thread runs, which is named by its URL. What is imported as a type decides no byte. */
const imported =
  /(?:(?:^(?:import|export) (?!type\b)(?:[^'"]* from )?|\bimport\()'(?=\.)|\bURL\(')([\w./-]+\.[jt]s)'/gm

/** A hash of the packages that may be imported, each in its version. */
export function packagesHash(): string {
  return hash('sha1', readFileSync(join(root, 'package-lock.json')))
}
