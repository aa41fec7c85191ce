import { editorPolicy } from '../../../../_includes/content-security-policy.ts'
import { page } from '../../../comments/http/shared/responses.ts'

export function editorPage(
  text: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return page(text, status, { 'Content-Security-Policy': editorPolicy, ...headers })
}

export function isForm({ headers }: Request): boolean {
  return formTypes.test(headers.get('content-type') ?? '')
}

const formTypes = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)/

/** The page's own script sends its form so, and puts what became of it into the page itself. */
export function wantsJson({ headers }: Request): boolean {
  return headers.get('accept') === 'application/json'
}
