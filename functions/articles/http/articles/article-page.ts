import { articleFormPage } from '../../../../_includes/layouts/editor/article-form.ts'
import type { ArticleForm } from '../../../../_includes/models/editor.ts'
import type { RequestContext } from '../../../comments/http/shared/route.ts'
import type { ArticleText } from '../../domain/article-text.ts'
import { textField } from '../../domain/draft.ts'
import { formValues } from '../../domain/form-fields.ts'
import { editorPage } from '../shared/editor-page.ts'

export interface ShownArticle extends Pick<
  ArticleForm,
  'name' | 'path' | 'version' | 'theirs' | 'correction' | 'isUpdate' | 'isUnsaved'
> {
  readonly text: ArticleText
  readonly to?: string
  readonly message?: string
  readonly problems?: ArticleForm['problems']
}

export function articlePage(
  { site }: RequestContext['services'],
  { text, to, problems = [], ...shown }: ShownArticle,
  status = 200,
): Response {
  const form: ArticleForm = {
    ...shown,
    values: formValues(text.fields),
    body: text.body,
    to: to ?? shown.path,
    withdrawn: textField(text, 'withdrawn'),
    problems,
  }
  return editorPage(articleFormPage(site, form), status)
}
