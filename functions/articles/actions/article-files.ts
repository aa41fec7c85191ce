import { articleFile, articleFolder, slugOfPath } from '../domain/paths.ts'
import type { Repository } from '../repositories/repository.ts'

/** Articles of one month share a folder: of two whose names a file's begins with, the longer one has it. */
export async function filesNamedAfter(
  repository: Repository,
  path: string,
): Promise<readonly string[]> {
  const own = slugOfPath(path)
  const names = await repository.list(articleFolder(path))
  const longer = slugsAmong(names).filter((slug) => slug.startsWith(`${own}-`))
  return names.filter(
    (name) =>
      !name.endsWith('.md') &&
      name.startsWith(`${own}-`) &&
      !longer.some((slug) => name.startsWith(`${slug}-`)),
  )
}

/** What other articles of the folder say, in which they may name a file that is not called after them. */
export async function otherTexts(repository: Repository, path: string): Promise<string> {
  const slugs = slugsAmong(await repository.list(articleFolder(path)))
  const others = slugs.filter((slug) => slug !== slugOfPath(path))
  const month = path.slice(0, 8)
  const texts = await repository.readAll(others.map((slug) => articleFile(month + slug)))
  return [...texts.values()].map(String).join('\n')
}

function slugsAmong(names: readonly string[]): readonly string[] {
  return names.filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3))
}
