import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { phrases } from '../archive/phrases.ts'
import { readArchive, type Refused } from '../archive/read-archive.ts'
import type { Problem } from '../archive/problem.ts'
import { addresses, readAssets, type Asset } from './assets.ts'
import { drawAll } from './eleventy.ts'
import { noDiscussions, type Discussions } from './discussions.ts'
import { editionFolder, leaveEdition } from './manifest.ts'
import { plan, type Planned } from './plan.ts'
import type { CaptchaKind } from '../../_includes/discussion.ts'

export interface BuildQuestion {
  /** Folder with `newsroom.ts`, `articles/` and `pages/`. */
  readonly content: string
  /** How problems name it. */
  readonly shown?: string
  readonly out: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Instead of the newsroom's own address. */
  readonly url?: string
  readonly drafts?: boolean
  readonly demo?: boolean
  readonly captcha?: CaptchaKind
  readonly discussions?: Discussions
}

export interface Built {
  readonly articles: number
  readonly pages: number
  readonly advice: readonly Problem[]
  readonly planned: Planned
}

/** Builds a whole edition beside the old one and puts it in its place; with problems, the old one stands. */
export async function build(question: BuildQuestion): Promise<Built | Refused> {
  recover(question.out)
  if (isForeign(question.out))
    return { problems: [{ path: question.out, line: 1, text: phrases.foreignFolder }] }
  const archive = await readArchive(question.content, question.shown)
  if ('problems' in archive) return archive
  const { revision, byArticle } = question.discussions ?? noDiscussions
  const assets = readAssets(join('_includes', 'assets'))
  const planned = plan({
    archive,
    at: question.at,
    url: question.url ?? archive.newsroom.url,
    assets: addresses(assets),
    demo: question.demo ?? false,
    drafts: question.drafts ?? false,
    captcha: question.captcha ?? { kind: 'altcha' },
    discussions: byArticle,
  })
  const staging = `${question.out}.next`
  rmSync(staging, { recursive: true, force: true })
  await drawAll(planned.pages, staging)
  copyFiles(staging, assets, archive.copies)
  takePlace(staging, question.out)
  leaveEdition(editionFolder(question.out), { ...planned, at: question.at, revision })
  const pages = Object.values(planned.pages).reduce((sum, list) => sum + list.length, 0)
  return {
    articles: archive.articles.length,
    pages,
    advice: archive.advice,
    planned,
  }
}

/** Puts assets and reporters' files under the output folder. */
export function copyFiles(
  out: string,
  assets: readonly Asset[],
  copies: readonly { from: string; to: string }[],
): void {
  for (const { url, bytes } of assets) {
    const file = join(out, url)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  for (const { from, to } of copies) {
    mkdirSync(dirname(join(out, to)), { recursive: true })
    copyFileSync(from, join(out, to))
  }
}

/** An edition takes its folder's place whole: a folder that holds anything else must not be lost to a slip in `--out`. */
function isForeign(out: string): boolean {
  return existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, '_headers'))
}

/** A build killed between the two renames below has left the last good edition aside. */
function recover(out: string): void {
  if (!existsSync(out) && existsSync(`${out}.old`)) renameSync(`${out}.old`, out)
}

/** Two renames, so that readers of the folder see the old edition or the new one, whole. */
function takePlace(staging: string, out: string): void {
  const old = `${out}.old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(out)) renameSync(out, old)
  renameSync(staging, out)
  rmSync(old, { recursive: true, force: true })
}
