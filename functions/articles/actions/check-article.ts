import { join } from 'node:path'
import type { Article } from '../../../_includes/models/article.ts'
import { editorProblemStrings } from '../../../_includes/strings/editor-problems.ts'
import type { InternalLink } from '../../../builder/content/checks/link-target.ts'
import type { UsedFile } from '../../../builder/content/files/sibling-files.ts'
import { problemCode } from '../../../builder/content/problems/problem-code.ts'
import { readArticle } from '../../../builder/content/read-article.ts'
import type { LineProblem } from '../../../builder/content/text/decode.ts'
import { writeArticleText } from '../domain/article-text.ts'
import type { EditorProblem } from '../domain/editor-problem.ts'
import type { ComingArticle } from '../domain/publication.ts'
import type { Editor } from './editor.ts'

export interface CheckedArticle {
  readonly problems: readonly EditorProblem[]
  /** Also after faults, where enough of it can be read to be drawn. */
  readonly article: Article | undefined
  readonly used: readonly UsedFile[]
  readonly links: readonly InternalLink[]
}

/** By the build's own checks; `folder`: where the pictures lie. */
export async function checkArticle(
  { repository, newsroom, now }: Pick<Editor, 'repository' | 'newsroom' | 'now'>,
  text: ComingArticle,
  folder: string,
): Promise<CheckedArticle> {
  const bytes = writeArticleText(text)
  const typed = bytes.toString()
  const isNamed = (name: string): boolean => typed.includes(name) || typed.includes(encodeURI(name))
  const file = join(await repository.localFolder(folder, isNamed), '.md')
  const { path } = text
  const read = readArticle(bytes, { file, path, newsroom, now: now(), anyway: true })
  const above = typed.split('\n').length - text.body.split('\n').length
  const { article, used, links } = read
  return {
    article,
    used,
    links,
    problems: read.problems.toSorted(byLine).map((problem) => shown(problem, above)),
  }
}

function byLine(one: LineProblem, other: LineProblem): number {
  return one.line - other.line
}

/** `above`: lines before the text. */
function shown({ line, text, key, advice }: LineProblem, above: number): EditorProblem {
  const code = problemCode(text)
  const told = (field: string): EditorProblem => {
    const message = editorProblemStrings[code]?.[field] ?? text
    return { field, code, message, ...(advice === true && { advice }) }
  }
  if (key !== undefined) return told(key)
  // The empty line above the text counts as the text's: a text that is missing is told there.
  if (line < above) return told('fields')
  return { ...told('body'), line: Math.max(line - above, 1) }
}
