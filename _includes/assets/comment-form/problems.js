import { kept } from './draft.js'
import { elements, form, make, say } from './form.js'

const letters = Intl.Segmenter && new Intl.Segmenter('vi')

export function check() {
  const problems = []
  const found = (field, code) => problems.push({ field, code })
  for (const field of kept)
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

export function show(problems, refusal) {
  const summary = document.getElementById('bl-problems')
  for (const field in words.fields) mark(field)
  summary.hidden = !refusal && problems.length === 0
  if (summary.hidden) return false
  const list = make('ul')
  for (const { field, code } of problems) {
    const line = make('li')
    const textContent = words.fields[field] ?? field
    line.append(make('a', { href: `#bl-${field}`, textContent }), `: ${mark(field, code)}`)
    list.append(line)
  }
  summary.replaceChildren(make('p', { textContent: refusal ?? words.mend }), list)
  summary.focus()
  return true
}

export function mark(field, code) {
  const text =
    words.problems[code]
      ?.replace('{n}', elements[field]?.dataset?.most)
      .replace('{to}', form.querySelector('[href^=mailto]').textContent) ?? ''
  const beside = document.getElementById(`bl-${field}-problem`)
  if (!beside) return text
  beside.textContent = text
  beside.hidden = !text
  document.getElementById(`bl-${field}`).ariaInvalid = text ? 'true' : null
  return text
}

// Only near the limit, and once the typing pauses.
export function count(box) {
  const rest = left(box)
  const text = rest < 0 ? words.over : words.left
  say(rest < box.dataset.most / 10 ? text.replace('{n}', Math.abs(rest)) : '')
}

function left({ value, dataset }) {
  const text = value.trim()
  return dataset.most - [...(letters?.segment(text) ?? text)].length
}
