import { articlePhrases } from '../../../builder/content/problems/article-phrases.ts'
import { bodyPhrases } from '../../../builder/content/problems/body-phrases.ts'
import { problemCode } from '../../../builder/content/problems/problem-code.ts'
import { slugPattern } from '../../../builder/content/text/slug-pattern.ts'
import { editorStrings as words } from '../../../_includes/strings/editor.ts'
import type { Draft } from '../domain/draft.ts'
import type { EditorProblem } from '../domain/editor-problem.ts'
import { articleFile, draftFolder } from '../domain/paths.ts'
import {
  comingArticle,
  isArticlePath,
  momentOf,
  type ComingArticle,
} from '../domain/publication.ts'
import { RepositoryAway, RepositoryClosed } from '../repositories/repository.ts'
import { checkArticle, type CheckedArticle } from './check-article.ts'
import type { Editor } from './editor.ts'

export interface CheckedDraft extends CheckedArticle {
  readonly coming: ComingArticle
}

/** What would hinder or trouble its publication now. */
export async function checkDraft(
  editor: Editor,
  slug: string,
  draft: Draft,
): Promise<CheckedDraft> {
  const coming = comingArticle(draft, slug, editor.now())
  const checked = await checkArticle(editor, coming, draftFolder(slug))
  const problems = [
    ...checked.problems,
    ...(await addressProblems(editor, coming)),
    ...hourProblems(coming, editor.now()),
    ...(await linkProblems(editor, checked)),
  ]
  return { ...checked, coming, problems }
}

/** Of what is saved already: a repository that is away meanwhile must not make it seem as if it were not. */
export async function draftProblems(
  editor: Editor,
  slug: string,
  draft: Draft,
): Promise<readonly EditorProblem[]> {
  try {
    return (await checkDraft(editor, slug, draft)).problems
  } catch (error) {
    if (error instanceof RepositoryAway || error instanceof RepositoryClosed) return []
    throw error
  }
}

/** Also an address that another article had before. */
export async function isAddressInUse(
  { repository, edition }: Editor,
  path: string,
): Promise<boolean> {
  return (
    (await repository.read(articleFile(path))) !== undefined ||
    (await edition.find(path)) !== undefined
  )
}

async function addressProblems(editor: Editor, { path }: ComingArticle): Promise<EditorProblem[]> {
  if (!isArticlePath(path))
    return [{ field: 'path', code: 'bad_path', message: articlePhrases.badPath }]
  return (await isAddressInUse(editor, path))
    ? [{ field: 'path', code: 'address_taken', message: words.addressTaken(path) }]
    : []
}

const day = 24 * 3_600_000

function hourProblems(coming: ComingArticle, now: number): EditorProblem[] {
  const moment = momentOf(coming)
  if (moment === undefined) return []
  if (moment.instant > now + 366 * day)
    return [{ field: 'timestamp', code: 'too_far', message: words.tooFar }]
  return moment.instant < now - day
    ? [{ field: 'timestamp', code: 'long_ago', message: words.longAgo, advice: true }]
    : []
}

/** The build refuses a link by file name that leads nowhere. */
export async function linkProblems(
  { repository, edition }: Pick<Editor, 'repository' | 'edition'>,
  { links }: Pick<CheckedArticle, 'links'>,
): Promise<EditorProblem[]> {
  const problems: EditorProblem[] = []
  for (const [, to, name] of links) {
    if (name === undefined) continue
    const path = to.replaceAll(/^\/|\/$/g, '')
    const file = isArticlePath(path) ? articleFile(path) : `pages/${path}.md`
    // Nothing is looked for where neither an article nor a page can be.
    if (
      (isArticlePath(path) || slugPattern.test(path)) &&
      ((await repository.read(file)) !== undefined || (await edition.find(path)) !== undefined)
    )
      continue
    const message = bodyPhrases.noArticle(name)
    problems.push({ field: 'body', code: problemCode(message), message })
  }
  return problems
}
