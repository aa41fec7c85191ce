import { draftFields } from './draft.js'
import { elements, form, newElement, announce } from './form.js'

const letters = Intl.Segmenter && new Intl.Segmenter('vi')

export function findProblems() {
  const problems = []
  const found = (field, code) => problems.push({ field, code })
  for (const field of draftFields)
    if (elements[field].value.trim() === '') found(field, 'required')
    else if (left(elements[field]) < 0) found(field, 'too_long')
    else if (new TextEncoder().encode(elements[field].value.normalize()).length > words.mostBytes)
      found(field, 'too_heavy')
  const phone = words.phone.steps.reduce(
    (text, [what, instead]) => text.replace(RegExp(what, 'gu'), instead),
    elements.phone.value.normalize('NFKC'),
  )
  if (phone && !RegExp(words.phone.whole).test(phone)) found('phone', 'phone')
  if (!elements.consent.checked) found('consent', 'consent')
  return problems
}

export function showProblems(problems, refusal) {
  const summary = document.getElementById('bl-problems')
  for (const field in words.fields) markField(field)
  summary.hidden = !refusal && problems.length === 0
  if (summary.hidden) return false
  const list = newElement('ul')
  for (const { field, code } of problems) {
    const line = newElement('li')
    const textContent = words.fields[field] ?? field
    line.append(
      newElement('a', { href: `#bl-${field}`, textContent }),
      `: ${markField(field, code)}`,
    )
    list.append(line)
  }
  summary.replaceChildren(newElement('p', { textContent: refusal ?? words.mend }), list)
  summary.focus()
  return true
}

export function markField(field, code) {
  const text =
    words.problems[code]
      ?.replace('{n}', elements[field]?.dataset?.most)
      .replace('{to}', form.querySelector('[href^=mailto]').textContent) ?? ''
  const sentence = document.getElementById(`bl-${field}-problem`)
  if (!sentence) return text
  sentence.textContent = text
  sentence.hidden = !text
  document.getElementById(`bl-${field}`).ariaInvalid = text ? 'true' : null
  return text
}

// Only near the limit, and once the typing pauses.
export function countLetters(box) {
  const rest = left(box)
  const text = rest < 0 ? words.over : words.left
  announce(rest < box.dataset.most / 10 ? text.replace('{n}', Math.abs(rest)) : '')
}

function left({ value, dataset }) {
  const text = value.trim()
  return dataset.most - [...(letters?.segment(text) ?? text)].length
}
