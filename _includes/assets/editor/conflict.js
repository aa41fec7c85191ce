import {
  announce,
  box,
  clock,
  elements,
  filled,
  form,
  newElement,
  typedValues,
  words,
} from './form.js'
import { button, showNotice } from './notices.js'

// Both texts side by side; the next save goes through only once the person has chosen.
export function showConflict(theirs) {
  form.parentElement.querySelector('.editor-theirs')?.remove()
  form.parentElement.classList.toggle('is-compared', Boolean(theirs))
  if (!theirs) return showNotice('conflict')
  const { version, by, at, fields, body } = theirs
  const who = { by: by ?? '?', at: clock(at ?? Date.now()) }
  const text = newElement('textarea', { readOnly: true, rows: 24, value: body })
  const label = newElement('label', { className: 'field' }, filled(words.theirs, who), ' ', text)
  const side = newElement('section', { className: 'editor-theirs' }, label, ...differences(fields))
  form.after(side)
  const choose = (keep) => () => {
    elements.version.value = version
    if (!keep) box.value = body
    if (!keep) for (const [name, value] of otherFields(fields)) elements[name].value = value
    form.dispatchEvent(new Event('input', { bubbles: true }))
    showConflict()
    if (keep) form.requestSubmit()
  }
  showNotice(
    'conflict',
    filled(words.conflict, who),
    button(words.mineStays, choose(true)),
    ' ',
    button(filled(words.theirsStays, who), choose(false)),
  ).scrollIntoView({ block: 'start' })
  return announce(filled(words.conflict, who))
}

function otherFields(fields) {
  const own = typedValues()
  return Object.entries(fields).filter(
    ([name, value]) =>
      typeof value === 'string' && typeof own[name] === 'string' && own[name] !== value,
  )
}

function differences(fields) {
  const lines = otherFields(fields).map(([name, value]) =>
    newElement('li', {
      textContent: `${elements[name].labels[0].firstChild.textContent.trim()}: ${value}`,
    }),
  )
  if (lines.length === 0) return []
  return [newElement('p', { textContent: words.differs }), newElement('ul', {}, ...lines)]
}
