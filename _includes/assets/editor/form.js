export const form = document.querySelector('.editor-form')
export const { elements } = form
export const box = elements.body
export const words = JSON.parse(form.dataset.words)
// Milliseconds until an answer is given up.
export const longestWait = 60_000
export const place = `/api/articles/drafts/${form.dataset.slug}`

export function newElement(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

export function announce(text) {
  const state = form.querySelector('.editor-state')
  // Said anew, it would be read aloud at each letter.
  if (state.textContent !== text) state.textContent = text
}

export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name])
}

export function clock(at) {
  return new Date(at).toLocaleString('vi-VN', { timeStyle: 'short', dateStyle: 'short' })
}

// What is typed, without the files and the questions about them.
export function typedValues(valueOf = typedValue) {
  const values = {}
  for (const element of elements) {
    const { name, type } = element
    if (name && name !== 'version' && !/^(?:file|submit|button)$/.test(type) && !isOfFile(name))
      values[name] = valueOf(element)
  }
  return values
}

function typedValue({ type, value, checked }) {
  return type === 'checkbox' ? checked : value
}

// What goes with one save alone is done with it; what was typed there meanwhile stays.
export function clearOnce(values) {
  for (const element of form.querySelectorAll('[data-once]')) {
    const { name, type } = element
    const [property, nothing] = type === 'checkbox' ? ['checked', false] : ['value', '']
    if (element[property] === values[name]) element[property] = nothing
    values[name] = nothing
  }
  return values
}

// As the server drew it: on the way back a browser puts in what was typed before any script runs.
export function drawnValue({ type, defaultValue, defaultChecked, options }) {
  if (type === 'checkbox') return defaultChecked
  if (type === 'text') return defaultValue.replace(/[\r\n]/g, '')
  if (options) return ([...options].find((each) => each.defaultSelected) ?? options[0]).value
  return defaultValue
}

export function putValues(values) {
  for (const [name, value] of Object.entries(values)) {
    const element = elements[name]
    if (!element) continue
    if (element.type === 'checkbox') element.checked = value
    else element.value = value
    // A choice that is none of the known ones stays what it is.
    if (element.options && element.value !== value)
      element.add(new Option(value, value, false, true))
  }
  form.dispatchEvent(new Event('input', { bubbles: true }))
}

export function typedForm() {
  const data = new FormData(form)
  for (const name of new Set(data.keys())) if (isOfFile(name)) data.delete(name)
  return new URLSearchParams(data)
}

export function isOfFile(name) {
  return /^(?:picture|document|attachment)/.test(name)
}
