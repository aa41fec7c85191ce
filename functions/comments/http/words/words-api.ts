import { tryWords } from '../../actions/words/try-words.ts'
import { readWordsText } from '../../domain/reading/read-words.ts'
import { isIdText, isJsonObject } from '../../store/json-shapes.ts'
import { signedInApi } from '../desk/signed-in-api.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { readJson } from '../shared/request-body.ts'
import { json } from '../shared/responses.ts'

export const readWords = signedInApi(async ({ services }) => {
  const { version, text } = await services.words(services.store)
  return json({ version, text })
})

export const saveWords = signedInApi(async ({ request, services }, { name }) => {
  const body = await readJson(request)
  if ('refused' in body) return problem(bodyRefusals[body.refused])
  const { json: sent } = body
  if (!isJsonObject(sent) || !isIdText(sent['request'])) return problem('malformed')
  const { request: id, version, text } = sent
  if (typeof text !== 'string' || !Number.isSafeInteger(version) || Number(version) < 0)
    return problem('malformed')
  const read = readWordsText(text)
  if ('code' in read) return problem('invalid', { problems: [{ field: 'text', code: read.code }] })
  const at = new Date(services.now()).toISOString()
  const order = { request: id, version: Number(version), text: read.text, by: name, at }
  const saved = await services.store.saveWords(order)
  if (saved.outcome !== 'conflict') return json(saved)
  const present = await services.words(services.store)
  return json({ outcome: 'conflict', version: present.version, text: present.text }, 409)
})

export const tryWordsByApi = signedInApi(async ({ request, services }) => {
  const body = await readJson(request)
  if ('refused' in body) return problem(bodyRefusals[body.refused])
  const { json: sent } = body
  if (!isJsonObject(sent) || typeof sent['text'] !== 'string') return problem('malformed')
  const read = readWordsText(sent['text'])
  return 'code' in read
    ? problem('invalid', { problems: [{ field: 'text', code: read.code }] })
    : json(await tryWords(read.text, services))
})
