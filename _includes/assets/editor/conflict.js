import {
  announce,
  clock,
  elements,
  filled,
  form,
  newElement,
  putValues,
  typedValues,
  words,
} from './form.js'
import { button, showNotice } from './notices.js'

// Both texts side by side; the next save goes through only once the person has chosen.
export function showConflict(theirs) {
  form.parentElement.querySelector('.editor-theirs')?.remove()
  form.parentElement.classList.toggle('is-compared', Boolean(theirs))
  if (!theirs) return showNotice('conflict')
  const { version, by, at, body } = theirs
  const who = { by: by ?? '?', at: clock(at ?? Date.now()) }
  const text = newElement('textarea', { readOnly: true, rows: 24, value: body })
  const label = newElement('label', { className: 'field' }, filled(words.theirs, who), ' ', text)
  const side = newElement('section', { className: 'editor-theirs' }, label, ...differences(theirs))
  form.after(side)
  const choose = (keep) => () => {
    elements.version.value = version
    putValues(keep ? {} : valuesOf(theirs))
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

// An answer that was lost on its way had saved it.
export function isSame(theirs) {
  return otherValues(theirs).length === 0 && elements.body.value.trimEnd() === theirs.body.trimEnd()
}

// Each field that the form has, as the form would show it: a key that is gone is an empty field.
function valuesOf({ values, body }) {
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    elements[name]?.type === 'checkbox' ? value === 'true' : value,
  ])
  return { ...Object.fromEntries(shown), body }
}

function otherValues(theirs) {
  const own = typedValues()
  return Object.entries(valuesOf(theirs)).filter(
    ([name, value]) => name !== 'body' && name in own && own[name] !== value,
  )
}

function differences(theirs) {
  const lines = otherValues(theirs).map(([name, value]) => {
    const { labels, options = [] } = elements[name]
    const called = [...labels[0].childNodes].find(({ data }) => data?.trim()).data.trim()
    const told = [...options].find((each) => value && each.value === value)?.text ?? value
    return newElement('li', {
      textContent: `${called}: ${words.switched[value] ?? (told || words.empty)}`,
    })
  })
  if (lines.length === 0) return []
  return [newElement('p', { textContent: words.differs }), newElement('ul', {}, ...lines)]
}
