import { announce, box, elements, filled, form, newElement, place, words } from './form.js'
import { insertBlock } from './insert.js'
import { save } from './save.js'
import { shrink } from './shrink.js'

const fields = form.querySelector('.editor-picture')
const waiting = []

export function watchPictures() {
  fields.querySelector('button').addEventListener('click', (event) => {
    event.preventDefault()
    void add()
  })
  elements.picture.addEventListener('change', showChosen)
  box.addEventListener('dragover', (event) => event.preventDefault())
  box.addEventListener('drop', (event) => {
    const files = picturesOf(event.dataTransfer)
    if (files.length === 0) return
    event.preventDefault()
    choose(files)
  })
}

export function picturesOf({ files }) {
  return [...files].filter(({ type }) => type.startsWith('image/'))
}

// One after the other: each is asked about.
export function choose(files) {
  waiting.push(...files)
  if (!elements.picture.files.length) showNext()
}

// Under the name that a text gives it already, without questions: the checks ask for its words.
export async function sendPicture(name, blob, minors = '') {
  announce(filled(words.uploading, { n: name }))
  const answer = await fetch(`${place}/pictures/${name}${minors}`, {
    method: 'PUT',
    body: blob,
  }).catch(() => ({}))
  announce(filled(answer.ok ? words.uploaded : words.unsent, { n: name }))
  return answer.ok
}

function showNext() {
  const file = waiting.shift()
  const chosen = new DataTransfer()
  if (file) chosen.items.add(file)
  elements.picture.files = chosen.files
  showChosen()
}

function showChosen() {
  fields.querySelector('img')?.remove()
  const [file] = elements.picture.files
  if (!file) return
  fields.closest('details').open = true
  const shown = newElement('img', {
    src: URL.createObjectURL(file),
    alt: '',
    className: 'editor-chosen',
  })
  elements.picture.closest('label').after(shown)
  elements['picture-alt'].focus()
}

async function add() {
  const [file] = elements.picture.files
  const [alt, caption, credit, minors] = ['alt', 'caption', 'credit', 'minors'].map((name) =>
    elements[`picture-${name}`].value.trim(),
  )
  if (!file || !alt || !minors) return announce(words.pictureFields)
  const made = await shrink(file).catch(() => undefined)
  if (!made) return announce(words.notWord)
  const name = `${nameOf(file.name)}-${Date.now().toString(36)}.${made.ending}`
  if (!(await sendPicture(name, made.blob, minors === 'consent' ? '?minors=consent' : ''))) return
  if (elements['picture-main'].checked) putMain({ src: name, alt, caption, credit })
  else insertBlock(figure(name, alt, caption, credit))
  clear()
  return save()
}

function nameOf(typed) {
  const plain = typed
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .normalize('NFD')
  return (
    plain
      .replace(/\p{M}/gu, '')
      .replace(/\u0111/g, 'd')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50)
      .replace(/-$/, '') || 'anh'
  )
}

// The server writes figures by the same rule.
function figure(name, alt, caption, credit) {
  const told = [caption, credit && filled(words.credit, { n: credit })].filter(Boolean).join(' ')
  const title = told && ` "${told.replace(/[\\"]/g, '\\$&')}"`
  return `![${alt.replace(/[\\[\]`*_<>!&]/g, '\\$&')}](<${name}>${title})`
}

function putMain(image) {
  for (const [key, value] of Object.entries(image)) elements[`image.${key}`].value = value
  form.dispatchEvent(new Event('input', { bubbles: true }))
}

function clear() {
  for (const name of ['alt', 'caption', 'minors']) elements[`picture-${name}`].value = ''
  elements['picture-main'].checked = false
  showNext()
}
