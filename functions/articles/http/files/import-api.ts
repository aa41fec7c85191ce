import { problem } from '../../../comments/http/shared/problem.ts'
import { readBodyBytes, readBodyText } from '../../../comments/http/shared/body-text.ts'
import { json } from '../../../comments/http/shared/responses.ts'
import {
  importDocx,
  importPasted,
  isLargeMarkup,
  maxMarkupLength,
} from '../../actions/files/import-document.ts'
import { unreadable } from '../shared/unreadable.ts'
import { staffApi } from '../shared/staff-api.ts'

/** A .docx as a draft's fields, text and pictures; nothing is stored. */
export const importByApi = staffApi(async ({ request }, { maxFileBytes }) => {
  const read = await readBodyBytes(request, maxFileBytes)
  if ('refused' in read) return unreadable(read.refused, maxFileBytes)
  const imported = await importDocx(read.bytes)
  return typeof imported === 'string' ? problem(imported) : json(imported)
})

/** What was on a clipboard: the same, of HTML. */
export const importPastedByApi = staffApi(async ({ request }, { maxFileBytes }) => {
  if (request.headers.get('content-type')?.startsWith('text/html') !== true) return problem('kind')
  const read = await readBodyText(request, maxFileBytes)
  if ('refused' in read) return unreadable(read.refused, maxFileBytes)
  return isLargeMarkup(read.text)
    ? unreadable(413, maxMarkupLength)
    : json(await importPasted(read.text))
})
