import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Another build is writing to the same folder. */
export class Locked extends Error {
  override readonly name = 'Locked'
}

/**
 * Keeps every other build away from an output folder until the answer is called. A lock whose owner has died is taken
 * over. Throws `Locked`, or the file system's error.
 */
export function lock(out: string): () => void {
  const file = `${out}.lock`
  mkdirSync(dirname(out), { recursive: true })
  if (!take(file)) {
    const owner = ownerOf(file)
    if (isAlive(owner)) throw locked(out, owner)
    bury(file, out)
    if (!take(file)) throw locked(out, ownerOf(file))
  }
  return () => rmSync(file, { force: true })
}

function locked(out: string, owner: string): Locked {
  const [pid = ''] = owner.split(' ')
  return new Locked(
    `Another build (process ${pid}) is writing to ${out}: wait for its end, and build again.`,
  )
}

/** A link appears with its text in it: nobody reads a lock half written. */
function take(file: string): boolean {
  const own = `${file}.${process.pid}`
  try {
    writeFileSync(own, ownName(process.pid))
    linkSync(own, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** Moved aside before it is looked at once more: whoever was quicker to take it over gets it back. */
function bury(file: string, out: string): void {
  const aside = `${file}.${process.pid}.old`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const owner = ownerOf(aside)
  if (isAlive(owner)) {
    renameSync(aside, file)
    throw locked(out, owner)
  }
  rmSync(aside, { force: true })
}

function ownerOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(owner: string): boolean {
  const pid = Number.parseInt(owner, 10)
  if (Number.isNaN(pid)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return ownName(pid) === owner
}

/** Numbers of dead processes are given away again: where the system tells, the start is part of the name. */
function ownName(pid: number): string {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?!.*\) )/s)
    return `${pid} ${rest.split(' ')[19] ?? ''}`
  } catch {
    return `${pid} `
  }
}
