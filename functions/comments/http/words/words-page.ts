import { deskWordsPage } from '../../../../_includes/layouts/desk/desk-words.ts'
import { mostWordBytes, type WordsForm } from '../../../../_includes/models/moderation/word-list.ts'
import { tryWords } from '../../actions/words/try-words.ts'
import { firstValue } from '../../domain/fields.ts'
import { readWordsText } from '../../domain/reading/read-words.ts'
import type { Moderator } from '../desk/authentication.ts'
import { signedInPage } from '../desk/signed-in-page.ts'
import { page, seeOther } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'

export const showWords = signedInPage(async ({ url, services }, moderator) => {
  const { version, text } = await services.words(services.store)
  const saved = url.searchParams.get('xong') === '1' ? ({ outcome: 'saved' } as const) : {}
  return wordsPage(services, moderator, { version, text, ...saved })
})

/** A letter of Vietnamese takes up to nine bytes in a form. */
const mostFormBytes = 10 * mostWordBytes

/** A trial first: the button that saves stands beside what the list would see. */
export const changeWords = signedInPage(async ({ services }, moderator, fields) => {
  const version = Number(firstValue(fields, 'version'))
  const request = firstValue(fields, 'request')
  const raw = firstValue(fields, 'text')
  const read = readWordsText(raw)
  if ('code' in read)
    return wordsPage(services, moderator, { version, text: raw, outcome: read.code }, 422)
  const { text } = read
  if (firstValue(fields, 'do') !== 'save' || !Number.isSafeInteger(version) || request === '')
    return wordsPage(services, moderator, { version, text, trial: await tryWords(text, services) })
  const at = new Date(services.now()).toISOString()
  const order = { request, version, text, by: moderator.name, at }
  const { outcome, version: present } = await services.store.saveWords(order)
  if (outcome !== 'conflict') return seeOther('/kiem-duyet/tu-ngu/?xong=1')
  return wordsPage(services, moderator, { version: present, text, outcome }, 409)
}, mostFormBytes)

function wordsPage(
  services: RequestContext['services'],
  { name, role }: Moderator,
  form: Pick<WordsForm, 'version' | 'text' | 'trial' | 'outcome'>,
  status = 200,
): Response {
  const shown = { moderator: name, role, request: services.newId(), ...form }
  return page(deskWordsPage(services.site, shown), status)
}
