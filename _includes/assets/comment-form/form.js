export const form = document.querySelector('.comment-form')
export const { elements } = form

export function announce(...parts) {
  form.querySelector('[role=status]').replaceChildren(...parts)
}

export function newElement(name, properties) {
  return Object.assign(document.createElement(name), properties)
}
