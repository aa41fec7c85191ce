import { html, type Html } from '../../html/html.ts'
import { formKeys, type ArticleForm } from '../../models/editor.ts'
import type { Site } from '../../models/page.ts'
import {
  draftField,
  noticesOf,
  otherNotices,
  startOf,
  stateOf,
} from '../../parts/editor/draft-field.ts'
import { theirText } from '../../parts/editor/their-text.ts'
import { editorArticleStrings as words } from '../../strings/editor-article.ts'
import { publishedScriptStrings } from '../../strings/editor-script.ts'
import { editorStrings } from '../../strings/editor.ts'
import { editorFrame } from './editor-frame.ts'

/** A published article: each button is one commit by its person's name. */
export function articleFormPage(site: Site, article: ArticleForm): string {
  const { name, path, values, message, theirs, withdrawn } = article
  return editorFrame(site, {
    title: values.title || path,
    name,
    script: 'editor-published.js',
    main: html`${message !== undefined && html`<p class="editor-message" role="status">${message}</p>`}
      <p><a href="/${path}/">${words.see}</a></p>
      <div class="editor-spread">${form(site, article)}</div>
      ${theirText(article, [[words.withdrawn, withdrawn, theirs?.withdrawn]])}
      ${undo(article)}
      <p><a href="/bien-tap/">${editorStrings.back}</a></p>`,
  })
}

function form(site: Site, article: ArticleForm): Html {
  const { path, version, problems, body, to, withdrawn, correction = '', isUpdate } = article
  const own = (field: string) => problems.filter((one) => one.field === field)
  const line = (name: 'path' | 'withdrawn' | 'correction', value: string): Html =>
    html`<label class="field">${words[name]} <input type="text" name="${name}" value="${value}" autocomplete="off"${name === 'correction' && html` data-once`}${stateOf(name, own(name))}></label>${noticesOf(name, own(name))}`
  return html`<form class="editor-form" data-slug="${path}"${article.isUnsaved === true && html` data-unsaved`} data-words="${JSON.stringify(publishedScriptStrings)}" method="post" action="/api/articles/${path}?method=PUT">
    <input type="hidden" name="version" value="${version}">
    ${noticesOf('khac', otherNotices(problems, ['withdrawn']))}
    ${formKeys.map(({ key }) => draftField(key, article, site.newsroom))}
    <label class="field">${editorStrings.body} <textarea class="editor-body" name="body" rows="24" spellcheck="false"${stateOf('body', own('body'))}>${startOf(body)}</textarea></label>
    ${noticesOf('body', own('body'))}
    ${line('correction', correction)}
    <label class="editor-switch"><input type="checkbox" name="update" value="yes" data-once${isUpdate === true && html` checked`}> ${words.update}</label>
    ${line('path', to)} ${line('withdrawn', withdrawn)}
    <div class="editor-deeds">
      <p class="editor-state meta" role="status"></p>
      <button type="submit">${words.save}</button>
    </div>
  </form>`
}

function undo({ path, version }: ArticleForm): Html {
  return html`<section class="editor-settled"><details><summary>${words.undo}</summary>
    <form method="post" action="/api/articles/${path}/undo"><input type="hidden" name="version" value="${version}">
      <label class="editor-switch"><input type="checkbox" name="confirm" value="yes" required> ${words.undoConfirm}</label>
      <button type="submit" class="second">${words.undo}</button></form></details></section>`
}
