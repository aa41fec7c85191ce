import { type Html, html } from '../../html/html.ts'

export function either(english: string | undefined, vietnamese: string): Html {
  return english === undefined ? inVietnamese(vietnamese) : html`${english}`
}

export function inVietnamese(text: string): Html {
  return html`<span lang="vi">${text}</span>`
}

export function mailtoLink(email: string): Html {
  return html`<a href="mailto:${email}">${email}</a>`
}
