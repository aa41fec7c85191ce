import type { Tag, Timestamp } from '../../_includes/article.ts'
import type { Sheet } from './front-matter.ts'
import { suggestion } from './nearest.ts'
import { phrases } from './phrases.ts'
import { slug } from './slug.ts'
import { isUnprintable } from './text.ts'
import { readTimestamp } from './timestamp.ts'

/** One line of text, white space folded; undefined when absent, blank or wrong (and then said). */
export function readText(
  sheet: Sheet,
  key: string,
  value: unknown = sheet.data[key],
): string | undefined {
  if (isAbsent(value)) return undefined
  if (typeof value === 'string' && !isUnprintable(value)) return fold(value)
  sheet.say(
    topKey(key),
    typeof value === 'string' ? phrases.unprintable(key) : phrases.notText(key),
  )
  return undefined
}

export function readRequired(sheet: Sheet, key: string): string | undefined {
  return isThere(sheet, key) ? readText(sheet, key) : undefined
}

export function readRequiredTime(sheet: Sheet, key: string): Timestamp | undefined {
  return isThere(sheet, key) ? readTime(sheet, key) : undefined
}

function isThere(sheet: Sheet, key: string): boolean {
  const there = !isAbsent(sheet.data[key])
  if (!there) sheet.say(key, phrases.missing(key))
  return there
}

/** One text or a list of texts. */
export function readTexts(sheet: Sheet, key: string): string[] {
  const value = sheet.data[key]
  if (isAbsent(value)) return []
  const texts: unknown[] = Array.isArray(value) ? value : [value]
  if (!texts.every((text) => typeof text === 'string')) sheet.say(key, phrases.notTexts(key))
  else if (texts.some(isUnprintable)) sheet.say(key, phrases.unprintable(key))
  else return texts.map(fold).filter((text) => text !== '')
  return []
}

export function readYesNo(sheet: Sheet, key: string): boolean {
  const value = sheet.data[key]
  if (isAbsent(value) || value === 'false') return false
  if (value !== 'true') sheet.say(key, phrases.notYesNo(key))
  return value === 'true'
}

export function readTime(
  sheet: Sheet,
  key: string,
  value: unknown = sheet.data[key],
): Timestamp | undefined {
  if (isAbsent(value)) return undefined
  const time = typeof value === 'string' ? readTimestamp(value) : 'form'
  if (typeof time === 'object') return time
  sheet.say(topKey(key), time === 'form' ? phrases.badTimestamp(key) : phrases.noSuchDay(key))
  return undefined
}

/** A list of groups of keys, e.g. attachments; each is checked for keys that nobody knows. */
export function readGroups(
  sheet: Sheet,
  key: string,
  known: readonly string[],
): Record<string, unknown>[] {
  const value = sheet.data[key]
  if (isAbsent(value)) return []
  if (!Array.isArray(value)) {
    sheet.say(key, phrases.notAList(key))
    return []
  }
  return value
    .map((each) => readGroup(sheet, key, each, known))
    .filter((group) => group !== undefined)
}

export function readGroup(
  sheet: Sheet,
  key: string,
  value: unknown,
  known: readonly string[],
): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    sheet.say(key, phrases.notAGroup(key, known.join(', ')))
    return undefined
  }
  for (const name of Object.keys(value).filter((name) => !known.includes(name)))
    sheet.say(key, phrases.unknownKey(`${key}.${name}`) + suggestion(name, known))
  return value as Record<string, unknown>
}

export function readTags(sheet: Sheet): Tag[] {
  const tags = readTexts(sheet, 'tags').map((name) => ({ name, slug: slug(name) }))
  for (const { name } of tags.filter((tag) => tag.slug === ''))
    sheet.say('tags', phrases.badTag(name))
  return tags.filter((tag, index) => tags.findIndex((other) => other.slug === tag.slug) === index)
}

export function isAbsent(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '')
}

/** NFC once more: YAML's escapes can spell a letter apart. */
function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim().normalize('NFC')
}

/** `source.published` is reported on the line of `source`. */
function topKey(key: string): string {
  return key.split('.')[0] ?? key
}
