import type { Unit } from '../../../_includes/models/newsroom.ts'
import { readDay, readMapping, readText, readTexts } from '../front-matter/read-values.ts'
import { articlePhrases } from '../problems/article-phrases.ts'
import { isMapping, type Fields } from '../yaml/fields.ts'

const keys = ['key', 'name', 'email', 'formerly', 'until']

/** Names, groups, or some of both. A bare name is its own key. */
export function readUnits(fields: Fields): Unit[] {
  const value = fields.data['units']
  if (!Array.isArray(value) || !value.some(isMapping))
    return readTexts(fields, 'units').map((name) => ({ key: name, name }))
  const seen = new Set<string>()
  return value.flatMap((each: unknown, index) => {
    const place = `units[${index}]`
    const unit = readUnit(fields, place, each)
    if (unit === undefined) return []
    if (seen.has(unit.key)) fields.addProblem(place, articlePhrases.unitTwice(unit.key))
    seen.add(unit.key)
    return [unit]
  })
}

function readUnit(fields: Fields, place: string, value: unknown): Unit | undefined {
  if (typeof value === 'string') {
    const name = readText(fields, place, value)
    return name === undefined ? undefined : { key: name, name }
  }
  const group = readMapping(fields, place, value, keys)
  if (group === undefined) return undefined
  const name = readText(fields, `${place}.name`, group['name'])
  if (name === undefined) fields.addProblem(place, articlePhrases.missing(`${place}.name`))
  const email = readText(fields, `${place}.email`, group['email'])
  const formerly = readTexts(fields, `${place}.formerly`, group['formerly'])
  const until = readDay(fields, `${place}.until`, group['until'])
  return {
    key: readText(fields, `${place}.key`, group['key']) ?? name ?? '',
    name: name ?? '',
    ...(email !== undefined && { email }),
    ...(formerly.length > 0 && { formerly }),
    ...(until !== undefined && { until }),
  }
}
