import { suggestion } from './nearest.ts'
import { phrases } from './phrases.ts'

const texts = ['name', 'tagline', 'address', 'role']
const keys = [...texts, 'functions', 'structure', 'sections']
const unitKeys = ['name', 'duty', 'phone', 'email']

/** What is wrong with a newsroom's words for `/en/`. All of them are optional, so a slip in a key must not pass. */
export function englishFaults(value: unknown, sections: readonly string[]): string[] {
  if (value === undefined) return []
  if (!isGroup(value)) return [phrases.notAGroup('english', keys.join(', '))]
  const { functions, structure } = value
  return [
    ...unknownKeys('english', value, keys),
    ...texts.flatMap((key) => textFault(`english.${key}`, value[key])),
    ...(functions === undefined || isTexts(functions)
      ? []
      : [phrases.notTexts('english.functions')]),
    ...(structure === undefined || Array.isArray(structure)
      ? (structure ?? []).flatMap(unitFaults)
      : [phrases.notAList('english.structure')]),
    ...sectionFaults(value['sections'], sections),
  ]
}

function unitFaults(unit: unknown, index: number): string[] {
  const place = `english.structure[${index}]`
  if (!isGroup(unit) || !isText(unit['name']) || !isText(unit['duty']))
    return [phrases.notAGroup(place, unitKeys.join(', '))]
  return [
    ...unknownKeys(place, unit, unitKeys),
    ...['phone', 'email'].flatMap((key) => textFault(`${place}.${key}`, unit[key])),
  ]
}

function sectionFaults(names: unknown, sections: readonly string[]): string[] {
  if (names === undefined) return []
  if (!isGroup(names)) return [phrases.notAGroup('english.sections', sections.join(', '))]
  return Object.entries(names).flatMap(([key, name]) => {
    if (!sections.includes(key))
      return [
        phrases.unknownSection(key) +
          (suggestion(key, sections) || phrases.sectionsAre(sections.join(', '))),
      ]
    return textFault(`english.sections.${key}`, name)
  })
}

function unknownKeys(place: string, group: object, known: readonly string[]): string[] {
  return Object.keys(group)
    .filter((key) => !known.includes(key))
    .map((key) => phrases.unknownKey(`${place}.${key}`) + suggestion(key, known))
}

function textFault(place: string, value: unknown): string[] {
  return value === undefined || isText(value) ? [] : [phrases.notText(place)]
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText)
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
