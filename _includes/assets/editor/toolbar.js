import { box, newElement, words } from './form.js'
import { insertBlock, insertText } from './insert.js'
import { choosePictures } from './pictures.js'

const keys = { b: 'bold', i: 'italic', k: 'link' }

export function addToolbar() {
  const { label, ...tools } = words.tools
  const bar = newElement('div', { className: 'editor-tools' })
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', label)
  for (const [name, [text, sign]] of Object.entries(tools)) {
    const tool = newElement('button', { type: 'button', className: 'second', textContent: text })
    tool.addEventListener('click', () => use(name, sign))
    bar.append(tool)
  }
  box.closest('label').before(bar)
  box.addEventListener('keydown', (event) => {
    const name =
      (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && keys[event.key]
    if (!name) return
    event.preventDefault()
    use(name, tools[name][1])
  })
}

function use(name, sign) {
  const { selectionStart: start, selectionEnd: end, value } = box
  const chosen = value.slice(start, end)
  if (name === 'picture') return choosePictures()
  if (name === 'bold' || name === 'italic') return surround(sign, chosen, start)
  if (name === 'link') return link(chosen, sign, start)
  if (name === 'table') return insertBlock(`| ${sign} 1 | ${sign} 2 |\n| --- | --- |\n|  |  |`)
  return begin(sign, start, end)
}

function surround(sign, chosen, start) {
  const size = sign.length
  const isMarked = chosen.length > 2 * size && chosen.startsWith(sign) && chosen.endsWith(sign)
  insertText(isMarked ? chosen.slice(size, -size) : sign + chosen + sign)
  if (chosen === '') box.setSelectionRange(start + size, start + size)
}

// The address is chosen, to be typed over.
function link(chosen, sign, start) {
  insertText(`[${chosen}](${sign})`)
  const at = start + (chosen === '' ? 1 : chosen.length + 3)
  box.setSelectionRange(at, chosen === '' ? at : at + sign.length)
}

// Of every line that is chosen, in place of such a sign that stands there; the same sign goes.
function begin(sign, start, end) {
  const from = box.value.lastIndexOf('\n', start - 1) + 1
  const until = box.value.indexOf('\n', end)
  const lines = box.value.slice(from, until < 0 ? undefined : until).split('\n')
  const isBegun = lines.every((line) => line.startsWith(sign))
  const changed = lines.map(
    (line) => (isBegun ? '' : sign) + line.replace(/^(?:#{1,4}|-|\d+\.|>) /, ''),
  )
  insertText(changed.join('\n'), from, until < 0 ? box.value.length : until)
}
