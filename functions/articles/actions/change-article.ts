import { readArticleText, writeArticleText, type ArticleText } from '../domain/article-text.ts'
import { commitMessages } from '../domain/commit-messages.ts'
import { hinders, type EditorProblem } from '../domain/editor-problem.ts'
import { articleFile, articleFolder } from '../domain/paths.ts'
import { isArticlePath } from '../domain/publication.ts'
import { versionOf } from '../domain/version.ts'
import { filesNamedAfter, otherTexts } from './article-files.ts'
import { changeFiles, conflictWith, type Refusal } from './change-files.ts'
import { checkArticle } from './check-article.ts'
import { isAddressInUse, linkProblems } from './check-draft.ts'
import type { Editor } from './editor.ts'
import { articlePhrases } from '../../../builder/content/problems/article-phrases.ts'

export interface SeenArticle {
  readonly path: string
  readonly version: string | null
  readonly by: string
}

export type ArticleOutcome =
  | {
      readonly outcome: 'done'
      readonly path: string
      readonly version: string
      readonly commit: string
      readonly withdrawn: boolean
    }
  | { readonly outcome: 'problems'; readonly problems: readonly EditorProblem[] }
  /** There is no earlier text of it. */
  | { readonly outcome: 'first' }
  | Refusal

/** Corrected, updated, withdrawn, pinned; with another path also moved, so that the old address leads to the new one. */
export async function changeArticle(
  editor: Editor,
  { path, version, by }: SeenArticle,
  text: ArticleText,
  to = path,
): Promise<ArticleOutcome> {
  const { repository } = editor
  const file = articleFile(path)
  const before = await repository.read(file)
  const refusal = conflictWith(before, { path: file, version })
  if (refusal !== undefined || before === undefined) return refusal ?? { outcome: 'missing' }
  if (!isArticlePath(to)) return badPath
  if (to !== path && (await isAddressInUse(editor, to)) && !wasHere(before, to))
    return { outcome: 'exists', path: articleFile(to) }
  const changed = { path: to, ...(to === path ? text : withFormer(text, path, to)) }
  const checked = await checkArticle(editor, changed, articleFolder(path))
  const problems = [...checked.problems, ...(await linkProblems(editor, checked))]
  if (problems.some(hinders)) return { outcome: 'problems', problems }
  const bytes = writeArticleText(changed)
  const files = new Map<string, Buffer | null>([[articleFile(to), bytes]])
  if (to !== path) {
    files.set(file, null)
    const used = checked.used.map(({ name }) => name.normalize('NFC'))
    await moveFiles(editor, path, to, used, files)
  }
  const free = [...files].filter(([place, each]) => each !== null && place !== file)
  const withdrawn = checked.article?.withdrawn !== undefined
  const what = to === path ? (withdrawn ? 'withdraw' : 'correct') : 'move'
  const done = await changeFiles(editor, {
    by,
    path: file,
    version,
    files,
    free: free.map(([place]) => place),
    message: commitMessages.article(what, to),
  })
  if (done.outcome !== 'done') return done
  return { ...done, path: to, version: versionOf(bytes), withdrawn }
}

const badPath: ArticleOutcome = {
  outcome: 'problems',
  problems: [{ field: 'path', code: 'bad_path', message: articlePhrases.badPath }],
}

/** As it was before its last commit; that is one more commit. */
export async function undoArticle(
  editor: Editor,
  { path, version, by }: SeenArticle,
): Promise<ArticleOutcome> {
  const { repository } = editor
  const file = articleFile(path)
  const refusal = conflictWith(await repository.read(file), { path: file, version })
  if (refusal !== undefined) return refusal
  if (version === null) return { outcome: 'missing' }
  const [, earlier] = await repository.history(file, 2)
  const bytes = earlier && (await repository.readAt(earlier.id, file))
  if (bytes === undefined) return { outcome: 'first' }
  const text = { path, ...readArticleText(bytes) }
  const { problems, article } = await checkArticle(editor, text, articleFolder(path))
  if (problems.some(hinders)) return { outcome: 'problems', problems }
  const done = await changeFiles(editor, {
    by,
    path: file,
    version,
    files: new Map([[file, bytes]]),
    message: commitMessages.article('undo', path),
  })
  if (done.outcome !== 'done') return done
  return { ...done, path, version: versionOf(bytes), withdrawn: article?.withdrawn !== undefined }
}

/** An article may go back to an address that it had before. */
function wasHere(bytes: Buffer, path: string): boolean {
  const { formerly } = readArticleText(bytes).fields
  return Array.isArray(formerly) && formerly.includes(path)
}

function withFormer({ fields, body }: ArticleText, path: string, to: string): ArticleText {
  const { formerly } = fields
  const before = Array.isArray(formerly) ? formerly : []
  // The first of them names the comments' thread, and stays where it is.
  const first = before.length === 0 ? path : before[0]
  const rest = [...before.slice(1), path].filter((each) => each !== to && each !== first)
  return { fields: { ...fields, formerly: [first ?? path, ...rest] }, body }
}

/** Its own files and those that its text names come along; what others name, or is called after nobody, also stays. */
async function moveFiles(
  { repository }: Editor,
  path: string,
  to: string,
  used: readonly string[],
  files: Map<string, Buffer | null>,
): Promise<void> {
  const [from, into] = [articleFolder(path), articleFolder(to)]
  if (from === into) return
  const own = await filesNamedAfter(repository, path)
  const beside = await otherTexts(repository, path)
  for (const name of new Set([...own, ...used])) {
    files.set(`${into}/${name}`, (await repository.read(`${from}/${name}`)) ?? null)
    if (own.includes(name) && !beside.includes(name)) files.set(`${from}/${name}`, null)
  }
}
