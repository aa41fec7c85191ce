import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export function addresses(out: string): string[] {
  const found: string[] = []
  descend(out, '', found)
  return found.sort()
}

function descend(folder: string, path: string, found: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const here = `${path}${entry.name}`
    if (entry.isDirectory()) {
      if (here !== 'assets') descend(join(folder, entry.name), `${here}/`, found)
    } else if (published.test(here) && !searchIndex.test(here)) found.push(here)
  }
}

const published = /\.(?:html|xml|json|txt)$/
const searchIndex = /^tim-kiem\/.*\.json$/

export function kindOf(address: string): string {
  if (!address.endsWith('.html')) return address.endsWith('feed.xml') ? 'feed' : 'machine'
  if (/^\d{4}\//.test(address)) return 'article'
  if (address.startsWith('luu-tru/')) return 'archive'
  if (/(?:^|\/)trang\//.test(address)) return 'numbered'
  return address.startsWith('the/') ? 'tag' : 'other'
}
