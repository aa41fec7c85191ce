import { isTextField, textFields } from '../../models/comment.ts'
import type { FormField, FormState, ProblemCode } from '../../models/comment-form.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { commentStrings as words } from '../../strings/comments.ts'

export function problemSummary({ problems, refusal }: FormState, { newsroom }: Site): Html {
  const any = problems.length > 0 || refusal !== undefined
  return html`<div id="bl-problems" class="form-problems" role="alert" tabindex="-1"${any ? html` autofocus` : html` hidden`}>
    ${problems.length > 0 ? html`<p>${words.mend}</p>` : any && html`<p>${words.notSent}</p>`}
    ${refusal !== undefined && html`<p>${words.refusals[refusal]}${refusal === 'unproven' && html` <a href="mailto:${newsroom.email}">${newsroom.email}</a>`}</p>`}
    ${
      problems.length > 0 &&
      html`<ul>${problems.map(({ field, code }) => html`<li>${named(field)}: ${explained(field, code)}</li>`)}</ul>`
    }
  </div>`
}

function named(field: FormField): Html | string {
  const name = words.fields[field]
  return field === 'form' ? name : html`<a href="#bl-${field}">${name}</a>`
}

export function fieldProblem(field: FormField, { problems }: FormState): Html {
  const found = problems.find((problem) => problem.field === field)
  return html`<p id="bl-${field}-problem" class="problem"${found === undefined && html` hidden`}>${found && explained(field, found.code)}</p>`
}

export function marked(field: FormField, { problems }: FormState): Html | false {
  return problems.some((problem) => problem.field === field) && html` aria-invalid="true"`
}

function explained(field: FormField, code: ProblemCode): string {
  const most = isTextField(field) ? textFields[field].longest : 0
  return words.problems[code].replace('{n}', String(most))
}
