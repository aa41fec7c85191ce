import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Redirect } from '../../builder/plan/redirects.ts'

/** From the same `_redirects` that another host reads. */
export function readRedirects(root: string): Redirect[] {
  const file = join(root, '_redirects')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').flatMap(readLine) : []
}

/** `from [name=:name …] [name=value …] to status[!]`; any other line is for another host. */
function readLine(line: string): Redirect[] {
  const [from = '', ...rest] = line.trim().split(/\s+/)
  const [, code, force] = /^(301|302|404|410)(!?)$/.exec(rest.pop() ?? '') ?? []
  const to = rest.pop()
  const pairs = [...new URLSearchParams(rest.join('&'))]
  const query = pairs.flatMap(([name, value]) => (value === `:${name}` ? [name] : []))
  const given = pairs.flatMap(([name, value]) =>
    value === `:${name}` ? [] : [[name, value] as const],
  )
  if (!from.startsWith('/') || to === undefined || code === undefined) return []
  return [
    {
      from,
      to,
      status: Number(code) as Redirect['status'],
      ...(query.length > 0 && { query }),
      ...(given.length > 0 && { given }),
      ...(force === '!' && { force: true }),
    },
  ]
}
