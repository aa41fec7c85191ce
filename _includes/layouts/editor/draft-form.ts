import { html, type Html } from '../../html/html.ts'
import { formKeys, type DraftForm } from '../../models/editor.ts'
import type { Site } from '../../models/page.ts'
import {
  draftField,
  noticesOf,
  otherNotices,
  startOf,
  stateOf,
} from '../../parts/editor/draft-field.ts'
import { draftFiles } from '../../parts/editor/draft-files.ts'
import { theirText } from '../../parts/editor/their-text.ts'
import { editorScriptStrings as scriptWords } from '../../strings/editor-script.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { editorFrame } from './editor-frame.ts'

const first = ['title', 'section', 'summary', 'byline', 'timestamp']

/** Plain forms: one that saves and previews what is typed, and others about what is saved. */
export function draftFormPage(site: Site, draft: DraftForm): string {
  const { name, slug, values, version, message, remarks = [] } = draft
  return editorFrame(site, {
    title: values.title || slug,
    name,
    ...(version !== '' && { script: 'editor.js' }),
    main: html`${message !== undefined && html`<p class="editor-message" role="status">${message}</p>`}
      ${remarks.length > 0 && html`<ul class="editor-remarks">${remarks.map((remark) => html`<li>${remark}</li>`)}</ul>`}
      ${draft.ready && html`<p class="editor-message">${words.waits}</p>`}
      ${draft.returned && html`<blockquote class="editor-returned"><p>${words.returnedBy(draft.returned.by)}</p><p>${draft.returned.note}</p></blockquote>`}
      <div class="editor-spread">
        ${form(site, draft)}
        <iframe class="editor-preview" name="xem-thu" title="${words.previewTitle}"${version !== '' && html` src="/ban-thao/${slug}/"`}></iframe>
      </div>
      ${theirText(draft, [[words.path, draft.path, draft.theirs?.path]])}
      ${version !== '' && settled(draft)}
      <p><a href="/bien-tap/">${words.back}</a></p>`,
  })
}

function form(site: Site, draft: DraftForm): Html {
  const { slug, version, problems, body, path } = draft
  const action = `/api/articles/drafts/${slug}`
  const [main, more] = [true, false].map((isMain) =>
    formKeys.filter(({ key }) => first.includes(key) === isMain),
  )
  const field = ({ key }: (typeof formKeys)[number]): Html => draftField(key, draft, site.newsroom)
  const [ofBody, ofPath] = ['body', 'path'].map((each) =>
    problems.filter((one) => one.field === each),
  )
  return html`<form class="editor-form" data-slug="${slug}"${draft.isUnsaved === true && html` data-unsaved`} data-words="${JSON.stringify(scriptWords)}" method="post" enctype="multipart/form-data" action="${action}?method=PUT">
    <button type="submit" hidden>${words.save}</button>
    <input type="hidden" name="version" value="${version}">
    ${noticesOf('khac', otherNotices(problems))}
    ${main?.map(field)}
    <label class="field">${words.body} <textarea class="editor-body" name="body" rows="24" spellcheck="false"${stateOf('body', ofBody ?? [])}>${startOf(body)}</textarea></label>
    ${noticesOf('body', ofBody ?? [])}
    <details${problems.some(({ field: of }) => !first.includes(of) && of !== 'body') && html` open`}><summary>${words.groups.more}</summary>
      ${more?.map(field)}
      <label class="field">${words.path} <input type="text" name="path" value="${path}" autocomplete="off"${stateOf('path', ofPath ?? [])}></label>
      ${noticesOf('path', ofPath ?? [])}
    </details>
    ${version !== '' && draftFiles(draft)}
    <div class="editor-deeds">
      <p class="editor-state meta" role="status"></p>
      <button type="submit">${words.save}</button>
      <button type="submit" name="ready" value="yes">${words.send}</button>
      <button type="submit" class="second" formaction="${action}/preview" formtarget="xem-thu">${words.preview}</button>
    </div>
  </form>`
}

/** About exactly the text that is saved. */
function settled({
  slug,
  version,
  problems,
  mayPublish = false,
  typed = () => '',
}: DraftForm): Html {
  const [note, rename] = [typed('note'), typed('rename')]
  const action = `/api/articles/drafts/${slug}`
  const seen = html`<input type="hidden" name="version" value="${version}">`
  const isWhole = problems.every(({ advice }) => advice === true)
  return html`<section class="editor-settled">
    ${
      mayPublish &&
      html`<form method="post" action="${action}/publication">${seen}
      <p>${isWhole ? words.publishText : words.publishNot}</p>
      <button type="submit"${!isWhole && html` disabled`}>${words.publish}</button></form>
    <details${note !== '' && html` open`}><summary>${words.return}</summary><form method="post" action="${action}/return">${seen}
      <label class="field">${words.returnNote} <textarea name="note" rows="3" required>${startOf(note)}</textarea></label>
      <button type="submit" class="second">${words.return}</button></form></details>`
    }
    <details${rename !== '' && html` open`}><summary>${words.rename}</summary><form method="post" action="${action}?method=PUT">${seen}
      <label class="field">${words.renameText} <input type="text" name="rename" value="${rename || slug}" autocomplete="off" required></label>
      <button type="submit" class="second">${words.rename}</button></form></details>
    <details><summary>${words.remove}</summary><form method="post" action="${action}?method=DELETE">${seen}
      <label class="editor-switch"><input type="checkbox" name="confirm" value="yes" required> ${words.removeConfirm}</label>
      <button type="submit" class="second">${words.remove}</button></form></details>
  </section>`
}
