import { form, newElement } from './form.js'

// Above the form, one for each matter; without text it goes.
export function showNotice(kind, text, ...more) {
  form.parentElement.parentElement.querySelector(`[data-notice=${kind}]`)?.remove()
  if (!text) return undefined
  const notice = newElement(
    'div',
    { className: 'editor-message' },
    newElement('p', { textContent: text }),
    ...more,
  )
  notice.dataset.notice = kind
  notice.setAttribute('role', 'status')
  form.parentElement.before(notice)
  return notice
}

export function button(text, action) {
  const made = newElement('button', { type: 'button', className: 'second', textContent: text })
  made.addEventListener('click', action)
  return made
}
