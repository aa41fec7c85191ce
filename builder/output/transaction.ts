import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { linkOrCopy } from './link-or-copy.ts'
import { holds } from './replace-file.ts'

/** Files that change together. All that needs room on the disk is written before the first of them changes. */
export interface Transaction {
  /** Writes the file to the staging folder. False where its place holds the same bytes already. */
  put(target: string, bytes: string | Buffer): boolean
  /** Also the folders that it leaves empty. False where there is no such file. */
  remove(target: string): boolean
  /** Each file appears whole. After a failure it puts back whatever it can and throws. */
  commit(): void
  end(): void
}

/** `staging`: a folder on the same file system, emptied first. Throws the file system's errors. */
export function transaction(staging: string): Transaction {
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging, { recursive: true })
  const puts: { readonly from: string; readonly target: string }[] = []
  const removals: string[] = []
  return {
    put(target, bytes) {
      if (holds(target, bytes)) return false
      const from = join(staging, String(puts.length))
      writeFileSync(from, bytes)
      puts.push({ from, target })
      return true
    },
    remove(target) {
      const exists = existsSync(target)
      if (exists) removals.push(target)
      return exists
    },
    commit() {
      const undo: (() => void)[] = []
      const before = join(staging, 'before')
      mkdirSync(before)
      try {
        for (const [index, target] of removals.entries()) {
          const aside = join(before, `removed-${index}`)
          renameSync(target, aside)
          undo.push(() => renameSync(aside, target))
        }
        for (const [index, { from, target }] of puts.entries())
          undo.push(replace(from, target, join(before, String(index))))
      } catch (error) {
        throw undone(undo.toReversed(), error)
      }
      for (const target of removals) removeEmpty(dirname(target))
    },
    end: () => rmSync(staging, { recursive: true, force: true }),
  }
}

/** One step that fails must not stop the others. */
function undone(steps: readonly (() => void)[], error: unknown): unknown {
  const errors = [error]
  for (const step of steps) {
    try {
      step()
    } catch (fault) {
      errors.push(fault)
    }
  }
  return errors.length === 1
    ? error
    : new AggregateError(errors, 'Not all files could be put back.')
}

/** Readers see the old file or the new one; the old one stays at `aside` until all is done. */
function replace(from: string, target: string, aside: string): () => void {
  const exists = existsSync(target)
  if (exists) linkOrCopy(target, aside)
  else mkdirSync(dirname(target), { recursive: true })
  renameSync(from, target)
  return () => (exists ? renameSync(aside, target) : rmSync(target))
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    return
  }
  removeEmpty(dirname(folder))
}
