import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dump, load } from 'js-yaml'
import { readOldAddress } from '../../_includes/models/old-address.ts'

/** `http://cu.gov.vn/vi/tin/bai;jsessionid=1?id=5#x` → `/tin/bai?id=5`; nothing where it is no page of the web. */
export function oldAddress(from: string): string | undefined {
  const url = URL.parse(from)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  const { path, query } = readOldAddress(url.pathname + url.search, '') ?? { path: '/', query: [] }
  const pairs = query.map((pair): [string, string] => [...pair])
  const words = new URLSearchParams(pairs).toString()
  return path === '/' && words === '' ? undefined : `${path}${words === '' ? '' : `?${words}`}`
}

/** Adds old addresses to `content/redirects.yaml`; those that stand there stay as they are. */
export function addOldAddresses(file: string, added: ReadonlyMap<string, string>): void {
  if (added.size === 0) return
  const read: unknown = existsSync(file) ? load(readFileSync(file, 'utf8')) : {}
  const known = typeof read === 'object' && read !== null ? Object.entries(read) : []
  const all = new Map<string, unknown>([...added, ...known])
  const text = dump(Object.fromEntries([...all].toSorted(([a], [b]) => (a < b ? -1 : 1))), {
    lineWidth: -1,
  })
  if (all.size > known.length) writeFileSync(file, `${heading}${text}`)
}

const heading = `# Địa chỉ cũ của bài đã nhập, và bài mới: ai mở địa chỉ cũ sẽ được đưa tới bài.\n`
