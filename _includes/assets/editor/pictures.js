// Dropped, pasted or chosen; asked about one after the other.
import { figureText } from '../text/markdown-text.js'
import { announce, box, elements, filled, form, newElement, words } from './form.js'
import { inTurn } from './in-turn.js'
import { insertBlock, insertText } from './insert.js'
import { askAbout, moveQuestions } from './picture-ask.js'
import { findFigures } from './find-figures.js'
import { save } from './save.js'

const inPictureTurn = inTurn(() => announce(words.pictures.failed))
// What the next chosen picture is for.
let isForMain = false

export function watchPictures() {
  const lead = elements['image.src']
  const chooseLead = newElement('button', {
    type: 'button',
    className: 'second',
    textContent: words.pictures.chooseMain,
  })
  lead.closest('label').after(chooseLead)
  chooseLead.addEventListener('click', () => choosePictures(true))
  moveQuestions().addEventListener('click', () => choosePictures())
  elements.picture.multiple = true
  elements.picture.addEventListener('change', () => {
    addPictures(picturesIn(elements.picture), isForMain)
    elements.picture.value = ''
    isForMain = false
  })
  lead.addEventListener('paste', (event) => takeIn(event, event.clipboardData, true))
  // Anywhere: else the browser would leave the page to show the file.
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault()
  })
  document.addEventListener('drop', (event) => {
    const { target, dataTransfer } = event
    if (dataTransfer.files.length === 0) return
    if (target === box) putCaret(event)
    if (!takeIn(event, dataTransfer, target.labels?.[0] === lead.labels[0]))
      announce(words.pictures.refused[415])
    event.preventDefault()
  })
}

export function choosePictures(isMain = false) {
  isForMain = isMain
  elements.picture.click()
}

export function picturesIn({ files }) {
  return [...files].filter(({ type }) => type.startsWith('image/'))
}

export function addPictures(files, isMain = false) {
  for (const file of files) void inPictureTurn(() => addPicture(file, isMain))
}

// A picture of a document that was pasted stands in the text already, maybe more than once; left out, it goes from there.
export function addFoundPicture(file) {
  void inPictureTurn(async () => {
    const [first] = findFigures(box.value, file.name)
    if (!first) return
    const answered = await askAbout(file, { alt: first.alt, caption: first.told })
    // From the last one on: what is before stays in its place.
    const places = findFigures(box.value, file.name)
    while (places.length > 0) {
      const { start, end } = places.pop()
      insertText(answered ? figureOf(answered) : '', start, end)
    }
    if (answered) settlePicture(answered)
  })
}

function takeIn(event, data, isMain) {
  const files = picturesIn(data)
  if (files.length === 0) return false
  event.preventDefault()
  addPictures(files, isMain)
  return true
}

async function addPicture(file, isMain) {
  const answered = await askAbout(file, { isMain })
  if (!answered) return
  if (answered.isMain) putMain(answered)
  else insertBlock(figureOf(answered))
  settlePicture(answered)
}

function settlePicture({ name }) {
  announce(filled(words.pictures.added, { n: name }))
  void save()
}

function figureOf({ name, alt, caption, credit }) {
  const told = [caption, credit && filled(words.pictures.credit, { n: credit })]
  return figureText(name, alt, told.filter(Boolean).join(' '))
}

function putMain({ name, alt, caption, credit }) {
  for (const [key, value] of Object.entries({ src: name, alt, caption, credit }))
    elements[`image.${key}`].value = value
  elements['image.src'].closest('details').open = true
  form.dispatchEvent(new Event('input', { bubbles: true }))
}

// Where it was let go, as far as the browser tells.
function putCaret({ clientX, clientY }) {
  const spot = document.caretPositionFromPoint?.(clientX, clientY)
  if (spot?.offsetNode === box) box.setSelectionRange(spot.offset, spot.offset)
}
