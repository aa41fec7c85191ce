import { html, type Html } from '../../html/html.ts'
import type { DraftForm, DraftPicture, TypedValue } from '../../models/editor.ts'
import { editorFileStrings as words } from '../../strings/editor-files.ts'

type Files = Pick<DraftForm, 'slug' | 'pictures' | 'attachments' | 'typed'>

/** Part of the draft's own form, so that a file that is sent takes along what was typed. */
export function draftFiles({ slug, pictures, attachments, typed = () => '' }: Files): Html {
  const place = `/api/articles/drafts/${slug}`
  const isOpen =
    pictures.length + attachments.length > 0 || texts.some((name) => typed(name) !== '')
  return html`<details class="editor-files"${isOpen && html` open`}><summary>${words.files}</summary>
    ${pictures.length > 0 && html`<ul class="editor-pictures">${pictures.map((picture) => pictureLine(slug, picture))}</ul>`}
    ${attachments.length > 0 && html`<ul class="editor-attachments">${attachments.map(({ src, title }) => html`<li>${title} <span class="meta">${src}</span> ${removal(`${place}/files/${src}`, src)}</li>`)}</ul>`}
    ${pictureFields(typed)}
    <fieldset class="editor-document"><legend>${words.document.legend}</legend>
      <label class="field">${words.document.file} <input type="file" name="document" accept=".docx"></label>
      <button type="submit" class="second">${words.document.add}</button></fieldset>
    <fieldset class="editor-attachment"><legend>${words.attachment.legend}</legend>
      <label class="field">${words.attachment.file} <input type="file" name="attachment"></label>
      <label class="field">${words.attachment.title} <input type="text" name="attachment-title" value="${typed('attachment-title')}" autocomplete="off"></label>
      <button type="submit" class="second">${words.attachment.add}</button></fieldset>
  </details>`
}

const texts = ['picture-alt', 'picture-caption', 'picture-credit', 'attachment-title']

/** What a picture cannot be without is asked where it is chosen. */
function pictureFields(typed: TypedValue): Html {
  const { picture: own } = words
  const line = (name: 'alt' | 'caption' | 'credit'): Html =>
    html`<label class="field">${own[name]} <input type="text" name="picture-${name}" value="${typed(`picture-${name}`)}" autocomplete="off"></label>`
  return html`<fieldset class="editor-picture"><legend>${own.legend}</legend>
    <label class="field">${own.file} <input type="file" name="picture" accept="image/jpeg,image/png,image/webp"></label>
    ${line('alt')} ${line('caption')} ${line('credit')}
    <label class="field">${own.minors} <select name="picture-minors">${Object.entries(own.answers).map(([value, shown]) => html`<option value="${value}"${value === typed('picture-minors') && html` selected`}>${shown}</option>`)}</select></label>
    <label class="editor-switch"><input type="checkbox" name="picture-main" value="yes"${typed('picture-main') === 'yes' && html` checked`}> ${own.main}</label>
    <button type="submit" class="second">${own.add}</button></fieldset>`
}

function pictureLine(slug: string, { name, width, height }: DraftPicture): Html {
  return html`<li><img src="/ban-thao/${slug}/${name}" alt="" width="${width}" height="${height}" loading="lazy">
    <code>${name}</code> <span class="meta">${words.pictureSize(width, height)}</span> ${removal(`/api/articles/drafts/${slug}/pictures/${name}`, name)}</li>`
}

function removal(address: string, name: string): Html {
  return html`<button type="submit" class="second" formaction="${address}?method=DELETE" formnovalidate>${words.remove(name)}</button>`
}
