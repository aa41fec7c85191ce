import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What HTTrack and wget wrote down of a mirror: its files, by their paths from the host's folder on, and their addresses. */
export function readMirrorLogs(folder: string): ReadonlyMap<string, string> {
  const httrack = textOf(join(folder, 'hts-cache', 'new.txt'))
    .split('\n')
    .map((line) => line.split('\t'))
  const wget = ['wget-log', 'wget.log'].flatMap((name) => [
    ...textOf(join(folder, name)).matchAll(
      /^--[\d: -]+--\s+(\S+)[\s\S]*?(?:Saving to|Lưu vào)[^‘'“"]*[‘'“"]([^’'”"\n]+)/gm,
    ),
  ])
  return new Map([
    ...httrack.flatMap((fields) => {
      const at = fields.findIndex((field) => /^https?:\/\//.test(field))
      return pairOf(fields[at] ?? '', fields[at + 1] ?? '')
    }),
    ...wget.flatMap(([, address = '', file = '']) => pairOf(address, file)),
  ])
}

function pairOf(address: string, file: string): [string, string][] {
  const host = URL.parse(address)?.host ?? ''
  const at = host === '' ? -1 : `/${file}`.indexOf(`/${host}/`)
  return at < 0 ? [] : [[file.slice(at), address]]
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
