import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Newsroom } from '../../_includes/newsroom.ts'
import { englishFaults } from './read-english.ts'
import { reservedNames } from './names.ts'
import { phrases } from './phrases.ts'
import type { Problem } from './problem.ts'

const texts = ['name', 'tagline', 'mark', 'url', 'address', 'email', 'licence', 'credit'] as const

/** Loads `newsroom.ts` of a content folder and checks it; throws nothing that a newsroom's editor could cause. */
export async function readNewsroom(
  content: string,
  shown: string,
): Promise<Newsroom | readonly Problem[]> {
  const file = join(content, 'newsroom.ts')
  const path = `${shown}/newsroom.ts`
  if (!existsSync(file)) return [{ path, line: 1, text: phrases.noNewsroom }]
  try {
    // The time keeps a living server from being handed yesterday's copy.
    const loaded = (await import(`${pathToFileURL(file).href}?${statSync(file).mtimeMs}`)) as {
      newsroom?: unknown
    }
    const faults = faultsOf(loaded.newsroom)
    return faults.length === 0
      ? (loaded.newsroom as Newsroom)
      : faults.map((text) => ({ path, line: 1, text }))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [{ path, line: 1, text: phrases.badNewsroom(reason.trim().split('\n')[0] ?? '') }]
  }
}

function faultsOf(value: unknown): string[] {
  if (!isGroup(value)) return [phrases.notAGroup('newsroom', texts.join(', '))]
  const faults = texts.filter((key) => !isText(value[key])).map(phrases.notText)
  if (isText(value['url']) && !/^https?:\/\/[^/\s]+$/.test(value['url']))
    faults.push(phrases.badUrl('url'))
  if (value['phone'] !== undefined && !isText(value['phone'])) faults.push(phrases.notText('phone'))
  const { responsible, sections, units, cardsSince } = value
  if (cardsSince !== undefined && !isDay(cardsSince)) faults.push(phrases.notADay('cardsSince'))
  if (!isGroup(responsible) || !isText(responsible['name']) || !isText(responsible['role']))
    faults.push(phrases.notAGroup('responsible', 'name, role'))
  if (!Array.isArray(units) || !units.every(isText)) faults.push(phrases.notTexts('units'))
  if (!Array.isArray(sections) || sections.length === 0) faults.push(phrases.notAList('sections'))
  else faults.push(...sections.flatMap(sectionFaults))
  return [...faults, ...englishFaults(value['english'], keysOf(sections))]
}

function sectionFaults(section: unknown, index: number, all: readonly unknown[]): string[] {
  if (!isGroup(section) || !isText(section['key']) || !isText(section['name']))
    return [phrases.notAGroup(`sections[${index}]`, 'key, name')]
  const { key } = section
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key)) return [phrases.badPageName]
  if (reservedNames.test(key)) return [phrases.reserved(key)]
  const same = all.findIndex((other) => isGroup(other) && other['key'] === key)
  return same === index ? [] : [phrases.duplicateAddress(key, `sections[${same}]`)]
}

function keysOf(sections: unknown): string[] {
  if (!Array.isArray(sections)) return []
  return sections.flatMap((section) =>
    isGroup(section) && isText(section['key']) ? section['key'] : [],
  )
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** `YYYY-MM-DD`, and a day that the calendar has. */
function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
