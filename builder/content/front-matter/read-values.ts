import type { Timestamp } from '../../../_includes/models/article.ts'
import { findMarkup } from '../checks/markup.ts'
import { articlePhrases } from '../problems/article-phrases.ts'
import { isUnprintable } from '../text/decode.ts'
import { readTimestamp } from '../text/timestamp.ts'
import { checkKeys, isMapping, type Fields } from '../yaml/fields.ts'

/** White space folded; undefined when absent, blank or wrong (which is then reported). */
export function readText(
  fields: Fields,
  key: string,
  value: unknown = fields.data[key],
): string | undefined {
  if (isAbsent(value)) return undefined
  if (typeof value === 'string' && !isUnprintable(value)) {
    checkMarkup(fields, key, value)
    return fold(value)
  }
  fields.addProblem(
    key,
    typeof value === 'string' ? articlePhrases.unprintable(key) : articlePhrases.notText(key),
  )
  return undefined
}

export function readRequired(fields: Fields, key: string): string | undefined {
  return isThere(fields, key) ? readText(fields, key) : undefined
}

export function readRequiredTime(fields: Fields, key: string): Timestamp | undefined {
  return isThere(fields, key) ? readTime(fields, key) : undefined
}

function isThere(fields: Fields, key: string): boolean {
  const there = !isAbsent(fields.data[key])
  if (!there) fields.addProblem(key, articlePhrases.missing(key))
  return there
}

export function readTexts(
  fields: Fields,
  key: string,
  value: unknown = fields.data[key],
): string[] {
  if (isAbsent(value)) return []
  const texts: unknown[] = Array.isArray(value) ? value : [value]
  if (!texts.every((text) => typeof text === 'string'))
    fields.addProblem(key, articlePhrases.notTexts(key))
  else if (texts.some(isUnprintable)) fields.addProblem(key, articlePhrases.unprintable(key))
  else {
    for (const text of texts) checkMarkup(fields, key, text)
    return texts.map(fold).filter((text) => text !== '')
  }
  return []
}

/** For words, not for addresses and names of files. */
function checkMarkup(fields: Fields, key: string, text: string): void {
  if (/(?:url|src)$/.test(key)) return
  for (const { text: sentence, advice } of findMarkup(text)) {
    if (advice === true) fields.addAdvice(key, sentence)
    else fields.addProblem(key, sentence)
  }
}

/** One name or a list; who lists them in one text is told how a list is written. */
export function readNames(fields: Fields, key: string): string[] {
  const names = readTexts(fields, key)
  if (names.some((name) => /[,;]/.test(name))) fields.addAdvice(key, articlePhrases.listInOne(key))
  return names
}

export function readYesNo(fields: Fields, key: string): boolean {
  const value = fields.data[key]
  if (isAbsent(value) || value === 'false') return false
  if (value !== 'true') fields.addProblem(key, articlePhrases.notYesNo(key))
  return value === 'true'
}

export function readTime(
  fields: Fields,
  key: string,
  value: unknown = fields.data[key],
): Timestamp | undefined {
  if (isAbsent(value)) return undefined
  const time = typeof value === 'string' ? readTimestamp(fold(value)) : 'form'
  if (typeof time === 'object') return time
  fields.addProblem(
    key,
    time === 'form' ? articlePhrases.badTimestamp(key) : articlePhrases.noSuchDay(key),
  )
  return undefined
}

/** `YYYY-MM-DD`, and a day that the calendar has. */
export function readDay(
  fields: Fields,
  key: string,
  typed: unknown = fields.data[key],
): string | undefined {
  const value = readText(fields, key, typed)
  if (value === undefined) return undefined
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value
  fields.addProblem(key, articlePhrases.notADay(key))
  return undefined
}

export function readMappings(
  fields: Fields,
  key: string,
  allowed: readonly string[],
  value: unknown = fields.data[key],
): Record<string, unknown>[] {
  if (isAbsent(value)) return []
  if (!Array.isArray(value)) {
    fields.addProblem(key, articlePhrases.notAList(key))
    return []
  }
  return value
    .map((each, index) => readMapping(fields, `${key}[${index}]`, each, allowed))
    .filter((group) => group !== undefined)
}

export function readMapping(
  fields: Fields,
  key: string,
  value: unknown,
  allowed: readonly string[],
): Record<string, unknown> | undefined {
  if (!isMapping(value)) {
    fields.addProblem(key, articlePhrases.notAGroup(key, allowed.join(', ')))
    return undefined
  }
  checkKeys(fields, allowed, value, key)
  return value
}

export function isAbsent(value: unknown): boolean {
  return value === undefined
}

/** NFC once more: YAML's escapes can spell a letter apart. Characters that only allow a line break go. */
function fold(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
}
