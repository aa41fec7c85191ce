import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { place } from '../output/place.ts'
import type { Asset } from './assets.ts'
import { noDiscussions, readDiscussions } from './discussions.ts'
import type { Draft } from './draft.ts'
import { drawAll } from '../eleventy/eleventy.ts'
import type { Key } from '../index/key.ts'
import type { Rebuild } from '../index/read-index.ts'
import { forgetIndex, writeIndex } from '../index/write-index.ts'
import { pathsOf } from './left-out.ts'
import { keepLeaving, keptFolder } from '../output/kept.ts'
import { editionFolder, leaveEdition, newImprint } from './manifest.ts'
import { allPages } from '../plan/plan.ts'
import { takeAlong } from './take-along.ts'
import {
  comingCopies,
  preparePictures,
  publishedCopies,
  sourcesOf,
  type Sources,
} from './published-copies.ts'
import type { Attempt, BuildQuestion } from './question.ts'

export interface WholeQuestion {
  readonly question: BuildQuestion
  readonly draft: Draft
  readonly assets: readonly Asset[]
  readonly key: Key
  readonly folder: string | undefined
}

/** Beside the last edition, then swapped. Every article must have been read. */
export async function wholeEdition(asked: WholeQuestion): Promise<Exclude<Attempt, Rebuild>> {
  const { question, draft, assets, key, folder } = asked
  const { out, at, comments, content, told } = question
  // No page may name a picture that is not there.
  const problems = await preparePictures(question, comingCopies(content, draft))
  if (problems.length > 0) return { outcome: 'refused', problems }
  const { revision, byArticle } = comments ? await readDiscussions(comments.store) : noDiscussions
  const site = { ...draft.site, discussions: byArticle }
  const pages = allPages(site, draft, draft.texts)
  const staging = `${out}.next`
  rmSync(staging, { recursive: true, force: true })
  try {
    await drawAll(pages, staging, (done) => told?.(done, pages.length))
    copyFiles(staging, assets, sourcesOf(question, publishedCopies(content, draft)))
    if (existsSync(out)) {
      takeAlong(out, staging)
      keepLeaving(out, staging, keptFolder(question))
    }
  } catch (error) {
    // Half an edition must not go on filling a disk.
    rmSync(staging, { recursive: true, force: true })
    throw error
  }
  // The index must not outlive the pages that it tells of, whenever this build is killed.
  if (folder !== undefined) forgetIndex(folder)
  takePlace(staging, out)
  const imprint = newImprint(out)
  const leftOut = pathsOf(draft.leftOut, question)
  leaveEdition(editionFolder(out), { ...draft, site, at, revision, imprint })
  if (folder !== undefined)
    writeIndex(folder, key, { at, revision, drawn: pages.length, imprint, leftOut }, draft)
  return { outcome: 'made', pages: pages.length, removed: 0, unchanged: 0, reasons: [], site }
}

export function copyFiles(out: string, assets: readonly Asset[], { files, kept }: Sources): void {
  for (const { url, bytes } of assets) {
    const file = join(out, url)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  for (const [to, from] of files) {
    mkdirSync(dirname(join(out, to)), { recursive: true })
    copyFileSync(from, join(out, to))
  }
  for (const [to, from] of kept) place(from, join(out, to))
}

/** Two renames: readers see the old edition or the new one, whole. */
function takePlace(staging: string, out: string): void {
  const old = `${out}.old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(out)) renameSync(out, old)
  renameSync(staging, out)
  rmSync(old, { recursive: true, force: true })
}
