import { titleOf, readDraft, type Draft } from '../domain/draft.ts'
import { draftFile, draftFolder, draftSlugPattern } from '../domain/paths.ts'
import { versionOf } from '../domain/version.ts'
import type { Repository } from '../repositories/repository.ts'

export interface ListedDraft {
  readonly slug: string
  readonly title: string
  readonly ready: boolean
  readonly returned: boolean
  /** Null where it was never committed. */
  readonly by: string | null
  readonly at: string | null
  readonly version: string
}

/** The last changed first. */
export async function listDrafts(repository: Repository): Promise<readonly ListedDraft[]> {
  const names = await repository.list('drafts')
  const slugs = names
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3))
    .filter((slug) => draftSlugPattern.test(slug))
  const files = slugs.map(draftFile)
  const [texts, commits] = await Promise.all([
    repository.readAll(files),
    repository.lastCommits(files),
  ])
  const drafts: ListedDraft[] = []
  for (const slug of slugs) {
    const bytes = texts.get(draftFile(slug))
    if (bytes === undefined) continue
    const draft = readDraft(bytes)
    const { by = null, at = null } = commits.get(draftFile(slug)) ?? {}
    const { ready, returned } = draft
    const title = titleOf(draft)
    const version = versionOf(bytes)
    drafts.push({ slug, title, ready, returned: returned !== undefined, by, at, version })
  }
  return drafts.toSorted((one, other) => ((one.at ?? '') < (other.at ?? '') ? 1 : -1))
}

export interface SavedDraft extends Draft {
  readonly slug: string
  readonly version: string
}

export async function findDraft(
  repository: Repository,
  slug: string,
): Promise<SavedDraft | undefined> {
  const bytes = await repository.read(draftFile(slug))
  return bytes && { slug, version: versionOf(bytes), ...readDraft(bytes) }
}

/** Everything that moves or goes with a draft. */
export async function filesOfDraft(
  repository: Repository,
  slug: string,
): Promise<readonly string[]> {
  const names = await repository.list(draftFolder(slug))
  return names.map((name) => `${draftFolder(slug)}/${name}`)
}
