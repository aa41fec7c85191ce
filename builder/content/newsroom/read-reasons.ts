import type { Reason } from '../../../_includes/models/newsroom.ts'
import { reasonsOf, usualReason } from '../../../_includes/strings/reasons.ts'
import { readMapping, readText } from '../front-matter/read-values.ts'
import { articlePhrases } from '../problems/article-phrases.ts'
import type { Fields } from '../yaml/fields.ts'

const keys = ['key', 'label', 'sentence']

/** Keys that we have words for, groups, or some of both. Empty: it says nothing of them, or nothing right. */
export function readReasons(fields: Fields): readonly Reason[] {
  const value = fields.data['reasons']
  if (value === undefined) return []
  if (!Array.isArray(value)) {
    fields.addProblem('reasons', articlePhrases.notAList('reasons'))
    return []
  }
  const seen = new Set<string>()
  return value.flatMap((each: unknown, index) => {
    const place = `reasons[${index}]`
    const reason = readOne(fields, place, typeof each === 'string' ? { key: each } : each)
    if (reason === undefined) return []
    if (seen.has(reason.key)) fields.addProblem(place, articlePhrases.reasonTwice(reason.key))
    seen.add(reason.key)
    return [reason]
  })
}

function readOne(fields: Fields, place: string, value: unknown): Reason | undefined {
  const group = readMapping(fields, place, value, keys)
  if (group === undefined) return undefined
  const key = readText(fields, `${place}.key`, group['key'])
  if (key === undefined) {
    fields.addProblem(place, articlePhrases.missing(`${place}.key`))
    return undefined
  }
  if (!/^[a-z0-9-]{1,40}$/.test(key)) {
    fields.addProblem(place, articlePhrases.badReasonKey(key))
    return undefined
  }
  const usual = usualReason(key)
  const label = readText(fields, `${place}.label`, group['label']) ?? usual?.label
  if (label === undefined) {
    const known = reasonsOf({}).map((reason) => reason.key)
    fields.addProblem(place, articlePhrases.unknownReason(key, known.join(', ')))
    return undefined
  }
  const sentence = readText(fields, `${place}.sentence`, group['sentence'])
  return { key, label, sentence: sentence ?? usual?.sentence ?? label }
}
