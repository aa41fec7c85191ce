import { announce, box, elements, form, newElement, words } from './form.js'
import { insertBlock, insertText } from './insert.js'
import { showNotice } from './notices.js'
import { choose, picturesOf, sendPicture } from './pictures.js'
import { save } from './save.js'

const rich = /<(?:p|h[1-6]|b|strong|i|em|a|ul|ol|table|img)[\s>]/i

export function watchPasting() {
  box.addEventListener('paste', (event) => {
    const { clipboardData } = event
    const markup = clipboardData.getData('text/html')
    const plain = clipboardData.getData('text/plain') || wordsOf(markup)
    const pictures = picturesOf(clipboardData)
    if (pictures.length > 0 && wordsOf(markup) === '') {
      event.preventDefault()
      return choose(pictures)
    }
    if (!rich.test(markup) || clipboardData.types.includes('vscode-editor-data')) return
    event.preventDefault()
    return paste(markup, plain)
  })
  const button = form.querySelector('.editor-document button')
  button.addEventListener('click', (event) => {
    event.preventDefault()
    void importFile(elements.document.files[0])
  })
}

// The bare words stand there at once, so that nobody waits and nothing is lost; their look follows.
async function paste(markup, plain) {
  const start = box.selectionStart
  insertText(plain)
  const raw = box.value.slice(start, box.selectionEnd)
  announce(words.pasting)
  const read = await ask('/api/articles/imports/html', markup, 'text/html')
  const at = box.value.startsWith(raw, start) ? start : box.value.indexOf(raw)
  if (!read || at < 0) return announce(words.pastedPlain)
  const text = read.body.trim()
  if (text.includes('\n')) insertBlock(text, at, at + raw.length)
  else insertText(text, at, at + raw.length)
  return finish(read)
}

async function importFile(file) {
  if (!file) return
  announce(words.pasting)
  const read = await ask('/api/articles/imports', file)
  if (!read) return announce(words.notWord)
  const { title = '' } = read.fields
  const own = elements.title.value.trim()
  if (own === '') elements.title.value = title
  const heading = own === '' || own === title || title === '' ? '' : `## ${title}\n\n`
  insertBlock(heading + read.body)
  elements.document.value = ''
  if (await finish(read)) await save()
}

async function finish({ pictures, reasons }) {
  for (const { name, type, data } of pictures) {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    await sendPicture(name, new Blob([bytes], { type }))
  }
  const lines = reasons.map(({ message }) => newElement('li', { textContent: message }))
  announce(words.dirty)
  showNotice('remarks', lines.length > 0 && words.remarks, newElement('ul', {}, ...lines))
  return true
}

async function ask(address, body, type = 'application/octet-stream') {
  try {
    const answer = await fetch(address, { method: 'POST', body, headers: { 'Content-Type': type } })
    return answer.ok ? await answer.json() : undefined
  } catch {
    return undefined
  }
}

function wordsOf(markup) {
  return new DOMParser().parseFromString(markup, 'text/html').body.textContent.trim()
}
