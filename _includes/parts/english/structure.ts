import { type Html, html } from '../../html/html.ts'
import type { English, Newsroom } from '../../models/newsroom.ts'
import { englishStrings as words } from '../../strings/english.ts'
import { either, inVietnamese, mailtoLink } from './languages.ts'

export function functions({ functions = [] }: English = {}): Html | false {
  if (functions.length === 0) return false
  return html`
    <h2>${words.functions}</h2>${functions.map(
      (text) => html`
        <p>${text}</p>`,
    )}`
}

export function structure({ responsible, units, english }: Newsroom): Html {
  const { structure = [], role } = english ?? {}
  return html`<h2>${words.structure}</h2>
    <p>${words.responsible}: ${inVietnamese(responsible.name)}, ${either(role, responsible.role)}.</p>${
      structure.length === 0 &&
      html`
        <p>${words.units}:</p>`
    }
    <ul>${
      structure.length > 0
        ? structure.map(
            ({ name, duty, phone, email }) => html`
              <li><strong>${name}</strong>: ${duty}${phone !== undefined && ` ${words.phone}: ${phone}.`}${email !== undefined && html` ${words.email}: ${mailtoLink(email)}`}</li>`,
          )
        : units.map(
            ({ name }) => html`
              <li>${inVietnamese(name)}</li>`,
          )
    }
    </ul>`
}
