import { hash } from 'node:crypto'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import { codeHash, packagesHash } from './code.ts'

/** Hashes of what all pages depend on: where one differs, every page may. */
export type IndexKey = Readonly<Record<Part, string>>

type Part = 'code' | 'newsroom' | 'assets' | 'settings'

interface KeyOptions {
  readonly newsroom: Newsroom
  readonly assets: Readonly<Record<string, string>>
  readonly settings: unknown
}

/** A build begins in the first file, Eleventy's part of it in the second. */
const code = contentHash([
  process.versions.node,
  packagesHash(),
  codeHash('builder/publish/build.ts', 'content/pages.11ty.ts'),
])

export function indexKeyOf({ newsroom, assets, settings }: KeyOptions): IndexKey {
  return {
    code,
    newsroom: contentHash(drawn(newsroom)),
    assets: contentHash(assets),
    settings: contentHash(settings),
  }
}

/** What only the desk asks for stands in the edition's manifest, and on no page. */
function drawn({
  topics: _topics,
  reasons: _reasons,
  workTime: _workTime,
  ...rest
}: Newsroom): Partial<Newsroom> {
  return rest
}

export function keyDifference(one: IndexKey, other: IndexKey): string | undefined {
  const part = (Object.keys(reasons) as Part[]).find((part) => one[part] !== other[part])
  return part && reasons[part]
}

const reasons: Readonly<Record<Part, string>> = {
  code: 'the code that draws pages, or what it depends on, changed',
  newsroom: 'newsroom.yaml changed',
  assets: 'a stylesheet or a script changed',
  settings: 'a setting changed',
}

function contentHash(value: unknown): string {
  return hash('sha1', JSON.stringify(value))
}
