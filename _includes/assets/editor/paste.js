// A page out of Word, Google Docs or LibreOffice becomes Markdown; plain text the browser pastes itself.
import { announce, box, words } from './form.js'
import { insertBlock, insertText } from './insert.js'
import { readDocument, showRemarks, tellRemarks } from './paste-read.js'
import { addPictures, picturesIn } from './pictures.js'

// A look that Markdown has, or letters of an old font.
const richMarkup =
  /<(?:p|h[1-6]|b|strong|i|em|a|li|table|img)[\s>]|font(?:-family:|\s[^>]*face=)[\s"']*(?:&quot;)?(?:\.?Vn[A-Z]|VNI[-\s])/i

export function watchPasting() {
  showRemarks()
  box.addEventListener('paste', (event) => {
    const { clipboardData } = event
    const markup = clipboardData.getData('text/html')
    const plain = clipboardData.getData('text/plain') || wordsOf(markup)
    const pictures = picturesIn(clipboardData)
    // Word and Excel put a picture of the words beside the words.
    const isPicture = pictures.length > 0 && wordsOf(markup) === ''
    const isPlain = !richMarkup.test(markup) || clipboardData.types.includes('vscode-editor-data')
    if (!isPicture && isPlain) return undefined
    event.preventDefault()
    return isPicture ? addPictures(pictures) : pasteDocument(markup, plain)
  })
}

// The bare words stand there at once, so that nobody waits and nothing is lost; their look follows.
async function pasteDocument(markup, plain) {
  const start = box.selectionStart
  insertText(plain)
  const raw = box.value.slice(start, box.selectionEnd)
  announce(words.paste.reading)
  const read = await readDocument('/html', markup, 'text/html')
  const at = placeOf(raw, start)
  if (!read.body || at === undefined) return announce(words.paste.plain)
  replaceText(read.body.trim(), at, at + raw.length)
  tellRemarks(read)
}

// The person may have typed on meanwhile, before it or behind.
function placeOf(raw, start) {
  if (box.value.startsWith(raw, start)) return start
  const at = box.value.indexOf(raw)
  return at >= 0 && at === box.value.lastIndexOf(raw) ? at : undefined
}

// The caret and the focus stay where the person has put them.
function replaceText(text, start, end) {
  const { activeElement } = document
  const { selectionStart: caret, value } = box
  const isBlock = /\n|^(?:#|- |\d+\. |\||!\[)/.test(text)
  if (isBlock) insertBlock(text, start, end)
  else insertText(text, start, end)
  const moved = caret > end ? caret + box.value.length - value.length : caret
  if (caret < start || caret > end) box.setSelectionRange(moved, moved)
  if (activeElement !== box) activeElement?.focus({ preventScroll: true })
}

function wordsOf(markup) {
  return new DOMParser().parseFromString(markup, 'text/html').body.textContent.trim()
}
