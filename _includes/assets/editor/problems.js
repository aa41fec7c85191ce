import { elements, form, newElement, words } from './form.js'

// As the server draws them: below the field, a whole group's below its first, and above the form what belongs to none.
export function showProblems(problems) {
  for (const list of form.querySelectorAll('.editor-notices')) list.remove()
  // A picture's dialog tells of its own.
  for (const control of form.querySelectorAll('[aria-describedby]:not(dialog *)')) {
    control.removeAttribute('aria-describedby')
    control.removeAttribute('aria-invalid')
  }
  const nameOf = ({ field }) => controlOf(field)?.name ?? 'khac'
  for (const name of new Set(problems.map(nameOf)))
    mark(
      name,
      problems.filter((each) => nameOf(each) === name),
    )
  const publish = document.querySelector('.editor-settled form[action$="/publication"] button')
  if (publish) publish.disabled = problems.some(({ advice }) => !advice)
}

function controlOf(field) {
  const name = field.replace(/\[\d+\].*$/, '')
  return [...elements].find((each) => each.name === name || each.name?.startsWith(`${name}.`))
}

function mark(name, own) {
  const id = `loi-${name.replace('.', '-')}`
  const list = newElement('ul', { className: 'editor-notices', id }, ...own.map(line))
  const control = elements[name]
  if (!control) return form.elements.version.after(list)
  control.setAttribute('aria-describedby', id)
  if (own.some(({ advice }) => !advice)) control.ariaInvalid = 'true'
  return control.closest('label').after(list)
}

function line({ message, line: at, advice }) {
  const before = `${advice ? words.advice : ''}${at ? words.bodyLine.replace('{n}', at) : ''}`
  return newElement('li', { className: advice ? 'meta' : 'problem', textContent: before + message })
}
