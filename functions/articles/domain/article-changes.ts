import type { ArticleText } from './article-text.ts'
import { withFormValues } from './form-fields.ts'
import type { FieldValue, FrontMatterFields } from './front-matter.ts'
import { formatPortalTime } from './portal-time.ts'

/** A published article with what its form says: also a dated correction, an update, a withdrawal or its end. */
export function changedByForm(
  saved: ArticleText,
  typed: (name: string) => string,
  now: number,
): ArticleText {
  const word = (name: string): string => typed(name).trim()
  const { withdrawn: _, ...rest } = withFormValues(saved.fields, typed)
  const corrections: readonly FieldValue[] = Array.isArray(rest['corrections'])
    ? (rest['corrections'] as readonly FieldValue[])
    : []
  const at = formatPortalTime(now)
  const note = word('correction')
  // One whose answer was lost on its way is sent again.
  const isNew = note !== '' && !isSameDay(corrections.at(-1), { at, note })
  const fields: FrontMatterFields = {
    ...rest,
    ...(word('update') === 'yes' && { updated: at }),
    ...(isNew && { corrections: [...corrections, { at, note }] }),
    ...(word('withdrawn') !== '' && { withdrawn: word('withdrawn') }),
  }
  const body = typed('body').replace(/\r\n?/g, '\n')
  return { fields, body: body.endsWith('\n') ? body : `${body}\n` }
}

function isSameDay(
  last: FieldValue | undefined,
  { at, note }: { at: string; note: string },
): boolean {
  if (typeof last !== 'object' || last === null || !('note' in last)) return false
  const { note: lastNote, at: lastAt } = last
  return lastNote === note && typeof lastAt === 'string' && lastAt.slice(-10) === at.slice(-10)
}
