import { readdirSync, readFileSync } from 'node:fs'

/** The kernel adds a child's time to ours when it ends: fields 16 and 17 of proc(5), hundredths of a second. */
export function childrenCpu(): number {
  const fields = statOf('self')
  return ((fields[13] ?? 0) + (fields[14] ?? 0)) / 100
}

/** What proc(5) counts as fields 3 and on; none where there is no such process, or no Linux. */
export function statOf(pid: number | 'self'): number[] {
  return read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ')
    .map(Number)
}

/** In bytes. A process keeps its own peak, so a look now and then is enough. */
export function peakMemory(root: number): number {
  const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(read(`/proc/${root}/status`))?.[1] ?? 0)
  return Math.max(kilobytes * 1024, ...children(root).map(peakMemory))
}

function children(parent: number): number[] {
  const folder = `/proc/${parent}/task`
  return threads(folder).flatMap((thread) =>
    read(`${folder}/${thread}/children`).split(' ').filter(Boolean).map(Number),
  )
}

function threads(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
