import {
  isLevel,
  levels,
  usualWorkTime,
  type Level,
  type Span,
  type WorkTime,
} from '../../../_includes/models/work-time.ts'
import { readDay, readMapping, readText, readTexts } from '../front-matter/read-values.ts'
import { articlePhrases } from '../problems/article-phrases.ts'
import type { Fields } from '../yaml/fields.ts'

/** Years of holidays in one line would be a slip. Days. */
const longestHoliday = 60

/** Undefined where the newsroom says nothing of its time. */
export function readWorkTime(fields: Fields): WorkTime | undefined {
  const named = ['levels', 'hours', 'holidays', 'workdays']
  if (named.every((key) => fields.data[key] === undefined)) return undefined
  return {
    levels: readLevels(fields),
    hours: readHours(fields),
    holidays: readTexts(fields, 'holidays').flatMap((text, index) =>
      readHoliday(fields, `holidays[${index}]`, text),
    ),
    workdays: readTexts(fields, 'workdays').flatMap(
      (text, index) => readDay(fields, `workdays[${index}]`, text) ?? [],
    ),
  }
}

function readLevels(fields: Fields): WorkTime['levels'] {
  const value = fields.data['levels']
  const group = value === undefined ? {} : readMapping(fields, 'levels', value, levels)
  const spans = Object.keys(group ?? {}).filter(isLevel)
  const typed = spans.map((level) => [level, readSpan(fields, level, group?.[level])])
  return { ...usualWorkTime.levels, ...Object.fromEntries(typed) }
}

/** `4h` or `5d`. */
function readSpan(fields: Fields, level: Level, value: unknown): Span {
  const key = `levels.${level}`
  const text = readText(fields, key, value)
  const [, amount = '', unit] = /^([1-9]\d{0,2})([hd])$/.exec(text ?? '') ?? []
  if (unit === 'h' || unit === 'd') return { amount: Number(amount), unit }
  if (text !== undefined) fields.addProblem(key, articlePhrases.badSpan(key))
  return usualWorkTime.levels[level]
}

function readHours(fields: Fields): WorkTime['hours'] {
  const texts = readTexts(fields, 'hours')
  if (texts.length === 0) return usualWorkTime.hours
  const hours = texts.map(readPeriod)
  const wrong = hours.findIndex(
    ([from, to], index) => !(from < to && (hours[index - 1]?.[1] ?? 0) <= from),
  )
  if (wrong === -1) return hours
  fields.addProblem(`hours[${wrong}]`, articlePhrases.badHours)
  return usualWorkTime.hours
}

/** `08:00-12:00`; what is none has no minutes. */
function readPeriod(text: string): [number, number] {
  const [, ...parts] = /^(\d\d):([0-5]\d) ?[-–] ?(\d\d):([0-5]\d)$/.exec(text) ?? []
  const [from = NaN, fromMinutes = NaN, to = NaN, toMinutes = NaN] = parts.map(Number)
  const end = to * 60 + toMinutes
  return [from * 60 + fromMinutes, end <= 1440 ? end : NaN]
}

/** A day, or `2027-02-05..2027-02-11`. */
function readHoliday(fields: Fields, key: string, text: string): [string, string][] {
  const [begin = '', ...rest] = text.split('..')
  const first = readDay(fields, key, begin)
  const last = rest.length === 0 ? first : readDay(fields, key, rest.join('..'))
  if (first === undefined || last === undefined) return []
  const length = (Date.parse(last) - Date.parse(first)) / 86_400_000
  if (length >= 0 && length <= longestHoliday) return [[first, last]]
  fields.addProblem(key, articlePhrases.badHoliday(longestHoliday))
  return []
}
