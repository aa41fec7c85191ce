import type { English, Newsroom } from '../../../_includes/models/newsroom.ts'
import { readMapping, readMappings, readText, readTexts } from '../front-matter/read-values.ts'
import { suggestWord } from '../text/suggestion.ts'
import { articlePhrases } from '../problems/article-phrases.ts'
import { isMapping, type Fields } from '../yaml/fields.ts'

const texts = ['name', 'tagline', 'address', 'role'] as const
const keys = [...texts, 'functions', 'structure', 'sections']
const unitKeys = ['name', 'duty', 'phone', 'email']

/** Every text is optional, so a misspelt key would go unnoticed. */
export function readEnglish(fields: Fields, sections: readonly string[]): Newsroom['english'] {
  const value = fields.data['english']
  if (value === undefined) return undefined
  const group = readMapping(fields, 'english', value, keys)
  if (group === undefined) return undefined
  const functions = readTexts(fields, 'english.functions', group['functions'])
  const structure = readStructure(fields, group['structure'])
  return {
    ...textsOf(fields, 'english', group, texts),
    ...(functions.length > 0 && { functions }),
    ...(structure.length > 0 && { structure }),
    sections: readSections(fields, group['sections'], sections),
  }
}

function readStructure(fields: Fields, value: unknown): NonNullable<English['structure']> {
  return readMappings(fields, 'english.structure', unitKeys, value).flatMap((group, index) => {
    const place = `english.structure[${index}]`
    const { name, duty, ...rest } = textsOf(fields, place, group, unitKeys)
    if (name !== undefined && duty !== undefined) return [{ name, duty, ...rest }]
    fields.addProblem(place, articlePhrases.notAGroup(place, unitKeys.join(', ')))
    return []
  })
}

function readSections(
  fields: Fields,
  value: unknown,
  sections: readonly string[],
): Record<string, string> {
  if (value === undefined) return {}
  if (!isMapping(value)) {
    fields.addProblem(
      'english.sections',
      articlePhrases.notAGroup('english.sections', sections.join(', ')),
    )
    return {}
  }
  for (const key of Object.keys(value).filter((key) => !sections.includes(key)))
    fields.addProblem(
      `english.sections.${key}`,
      articlePhrases.unknownSection(key) +
        (suggestWord(key, sections) || articlePhrases.sectionsAre(sections.join(', '))),
    )
  return textsOf(fields, 'english.sections', value, sections)
}

function textsOf(
  fields: Fields,
  place: string,
  group: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const text = readText(fields, `${place}.${key}`, group[key])
      return text === undefined ? [] : [[key, text]]
    }),
  )
}
