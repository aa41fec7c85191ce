import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { adviseArticle } from '../../builder/content/advice/advise-article.ts'
import { advicePhrases } from '../../builder/content/problems/advice-phrases.ts'
import { problemCode } from '../../builder/content/problems/problem-code.ts'
import { sortProblems, type Problem } from '../../builder/content/problems/problem.ts'
import { readArchive } from '../../builder/content/read-archive.ts'
import { markdownUnder } from '../../builder/content/folders/walk.ts'
import { checkDraft } from '../../functions/articles/actions/check-draft.ts'
import type { Editor } from '../../functions/articles/actions/editor.ts'
import { findDraft } from '../../functions/articles/actions/read-drafts.ts'
import type { ContentPlace } from './open-editor.ts'
import { publishedPaths } from './published-paths.ts'

export interface CodedProblem extends Problem {
  readonly code: string
}

/** What the build would say of the whole archive, and what would make its articles better. */
export async function checkArchive(place: ContentPlace): Promise<readonly CodedProblem[]> {
  const { content, shown } = place
  const read = await readArchive(content, shown)
  const articles = markdownUnder(join(content, 'articles'), [])
  const advised = articles.map(({ file, path }) => ({
    path,
    ...adviseArticle(readFileSync(file)),
  }))
  const present = new Set(
    advised.flatMap(({ path, formerly }) => [path.replace(/\.md$/, ''), ...formerly]),
  )
  const lost = [...publishedPaths(place.edition)].filter((path) => !present.has(path))
  return coded([
    ...('problems' in read ? read.problems : read.advice),
    ...advised.flatMap(({ path, advice }) =>
      advice.map((each) => ({ path: `${shown}/articles/${path}`, ...each })),
    ),
    ...lost.map((path) => ({
      path: `${shown}/articles/${path}.md`,
      line: 1,
      text: advicePhrases.lostAddress(path),
      advice: true,
    })),
  ])
}

/** What would hinder its publication now; undefined where there is none. */
export async function checkOneDraft(
  editor: Editor,
  { content, shown }: ContentPlace,
  slug: string,
): Promise<readonly CodedProblem[] | undefined> {
  const draft = await findDraft(editor.repository, slug)
  if (draft === undefined) return undefined
  const text = readFileSync(join(content, 'drafts', `${slug}.md`), 'utf8')
  const { problems } = await checkDraft(editor, slug, draft)
  const path = `${shown}/drafts/${slug}.md`
  const told = problems.map(({ field, message, line, advice = false }) => ({
    path,
    line: line === undefined ? lineOf(text, field) : aboveBody(text, draft.body) + line,
    text: message,
    advice,
  }))
  return coded([
    ...told,
    ...adviseArticle(Buffer.from(text)).advice.map((each) => ({ path, ...each })),
  ])
}

function coded(problems: readonly Problem[]): readonly CodedProblem[] {
  return sortProblems(problems).map((each) => ({ ...each, code: problemCode(each.text) }))
}

function lineOf(text: string, field: string): number {
  const [key = ''] = field.split('.')
  return Math.max(text.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1, 1)
}

function aboveBody(text: string, body: string): number {
  return text.split('\n').length - body.split('\n').length
}
