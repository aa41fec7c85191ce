import { escapeMarkdown } from '../text/markdown-text.js'
import { announce, elements, form, words } from './form.js'
import { insertBlock } from './insert.js'
import { readDocument, tellRemarks } from './paste-read.js'
import { save } from './save.js'

export function watchDocumentFile() {
  form.querySelector('.editor-document button').addEventListener('click', (event) => {
    const [file] = elements.document.files
    event.preventDefault()
    if (file) void importFile(file)
  })
}

async function importFile(file) {
  announce(words.paste.file)
  const read = await readDocument('', file, 'application/octet-stream')
  if (!read.fields) return announce(words.paste.refused[read.status] ?? words.paste.refused.other)
  const { title = '' } = read.fields
  const own = elements.title.value.trim()
  if (own === '') elements.title.value = title
  insertBlock(
    (own === '' || own === title || title === '' ? '' : `## ${escapeMarkdown(title)}\n\n`) +
      read.body,
  )
  elements.document.value = ''
  tellRemarks(read)
  return save()
}
