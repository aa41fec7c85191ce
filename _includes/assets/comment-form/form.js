export const form = document.querySelector('.comment-form')
export const { elements } = form

export function say(...parts) {
  form.querySelector('[role=status]').replaceChildren(...parts)
}

export function make(name, properties) {
  return Object.assign(document.createElement(name), properties)
}
