import type { Article } from '../../../_includes/models/article.ts'
import { formatProblem } from '../../../builder/content/problems/problem.ts'
import { readArchive, type Archive } from '../../../builder/content/read-archive.ts'
import { contentFolder, type Files } from './content-folder.ts'

/** Every line that reading these files makes the reporter see, problems and advice alike. */
export async function linesAbout(files: Files): Promise<string[]> {
  return linesOf(contentFolder(files))
}

export async function linesOf(folder: string): Promise<string[]> {
  const archive = await readArchive(folder)
  return ('problems' in archive ? archive.problems : archive.advice).map(formatProblem)
}

export async function archiveOf(files: Files): Promise<Archive> {
  const archive = await readArchive(contentFolder(files))
  if ('problems' in archive) throw new Error(archive.problems.map(formatProblem).join('\n'))
  return archive
}

/** The one article that a file under a usual path becomes, beside the files it needs. */
export async function articleOf(text: string | Uint8Array, siblings: Files = {}): Promise<Article> {
  const { articles } = await archiveOf({ [usualFile]: text, ...siblings })
  const [article] = articles
  if (article === undefined) throw new Error('There is no article.')
  return article
}

/** What is said about one file under the usual path, without the path: `3: …`. */
export async function reportOf(text: string | Uint8Array, siblings: Files = {}): Promise<string[]> {
  const lines = await linesAbout({ [usualFile]: text, ...siblings })
  return lines.map((line) => line.replace(`content/${usualFile}:`, ''))
}

export const usualFile = 'articles/2023/12/bai-thu.md'
