import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Newsroom } from '../../../_includes/models/newsroom.ts'
import {
  readDay,
  readMapping,
  readMappings,
  readRequired,
  readText,
  readTexts,
} from '../front-matter/read-values.ts'
import { reservedSlugs, slugPattern } from '../text/slug-pattern.ts'
import { articlePhrases } from '../problems/article-phrases.ts'
import { sortProblems, type Problem } from '../problems/problem.ts'
import { readOldAddresses } from './read-old-addresses.ts'
import { readEnglish } from './read-english.ts'
import { readReasons } from './read-reasons.ts'
import { readUnits } from './read-units.ts'
import { readWorkTime } from './read-work-time.ts'
import { decode, type LineProblem } from '../text/decode.ts'
import { checkKeys, fieldsOf, type Fields } from '../yaml/fields.ts'

const required = ['name', 'tagline', 'mark', 'address', 'email', 'licence', 'credit'] as const

const keys = [
  ...required,
  'url',
  'phone',
  'responsible',
  'sections',
  'units',
  'cardsSince',
  'english',
  'formerly',
  'holidays',
  'workdays',
  'hours',
  'levels',
  'topics',
  'reasons',
  // Known, and read by nothing yet.
  'zalo',
]

/** Data, never run: whoever may change content must not be able to run code here. */
export function readNewsroom(content: string, shown: string): Newsroom | readonly Problem[] {
  const path = `${shown}/newsroom.yaml`
  if (existsSync(join(content, 'newsroom.ts')))
    return [{ path: `${shown}/newsroom.ts`, line: 1, text: articlePhrases.oldNewsroom }]
  const file = join(content, 'newsroom.yaml')
  if (!existsSync(file)) return [{ path, line: 1, text: articlePhrases.noNewsroom }]
  const { newsroom, problems } = fromBytes(readFileSync(file))
  const old = readOldAddresses(content, shown)
  const faults = [
    ...problems.filter(({ advice }) => advice !== true).map((each) => ({ path, ...each })),
    ...old.problems,
  ]
  if (newsroom === undefined || faults.length > 0) return sortProblems(faults)
  return old.addresses.length === 0 ? newsroom : { ...newsroom, oldAddresses: old.addresses }
}

function fromBytes(bytes: Buffer): { newsroom?: Newsroom; problems: readonly LineProblem[] } {
  const decoded = decode(bytes)
  if (!('text' in decoded)) return decoded
  const fields = fieldsOf(decoded.text, 'spaced')
  if (!('data' in fields)) return { problems: fields }
  checkKeys(fields, keys)
  return { newsroom: fromFields(fields), problems: fields.problems }
}

function fromFields(fields: Fields): Newsroom {
  const text = (key: string): string => readRequired(fields, key) ?? ''
  const sections = readSections(fields)
  const phone = readText(fields, 'phone')
  const cardsSince = readDay(fields, 'cardsSince')
  const workTime = readWorkTime(fields)
  const topics = readTexts(fields, 'topics')
  const reasons = readReasons(fields)
  const english = readEnglish(
    fields,
    sections.map(({ key }) => key),
  )
  return {
    name: text('name'),
    tagline: text('tagline'),
    mark: text('mark'),
    url: readUrl(fields),
    address: text('address'),
    ...(phone !== undefined && { phone }),
    email: text('email'),
    responsible: readResponsible(fields),
    licence: text('licence'),
    credit: text('credit'),
    sections,
    units: readUnits(fields),
    ...(topics.length > 0 && { topics }),
    ...(reasons.length > 0 && { reasons }),
    ...(workTime && { workTime }),
    ...(fields.data['formerly'] !== undefined && { formerly: readFormerNames(fields) }),
    ...(cardsSince !== undefined && { cardsSince }),
    ...(english && { english }),
  }
}

/** As programs write it: `https://bảntin.example` → `https://xn--bntin-xk1b.example`. */
function readUrl(fields: Fields): string {
  const typed = readRequired(fields, 'url')
  if (typed === undefined) return ''
  const url = URL.parse(typed)
  if (/^https?:\/\/[^/\s?#@]+$/.test(typed) && url !== null) return url.origin
  fields.addProblem('url', articlePhrases.badUrl('url'))
  return ''
}

function readResponsible(fields: Fields): Newsroom['responsible'] {
  const group = readMapping(fields, 'responsible', fields.data['responsible'], ['name', 'role'])
  const [name, role] = ['name', 'role'].map((key) =>
    readText(fields, `responsible.${key}`, group?.[key]),
  )
  if (group !== undefined && (name === undefined || role === undefined))
    fields.addProblem('responsible', articlePhrases.notAGroup('responsible', 'name, role'))
  return { name: name ?? '', role: role ?? '' }
}

function readSections(fields: Fields): Newsroom['sections'] {
  const seen = new Map<string, number>()
  const groups = readMappings(fields, 'sections', ['key', 'name'])
  if (groups.length === 0 && fields.data['sections'] === undefined)
    fields.addProblem('sections', articlePhrases.notAList('sections'))
  return groups.flatMap((group, index) => {
    const place = `sections[${index}]`
    const key = readText(fields, `${place}.key`, group['key'])
    const name = readText(fields, `${place}.name`, group['name'])
    if (key === undefined || name === undefined) {
      fields.addProblem(place, articlePhrases.notAGroup(place, 'key, name'))
      return []
    }
    const owner = seen.get(key)
    if (!slugPattern.test(key)) fields.addProblem(`${place}.key`, articlePhrases.badPageName)
    else if (reservedSlugs.test(key))
      fields.addProblem(`${place}.key`, articlePhrases.reserved(key))
    else if (owner !== undefined)
      fields.addProblem(
        `${place}.key`,
        articlePhrases.duplicateAddress(key, articlePhrases.sectionAt(owner)),
      )
    seen.set(key, owner ?? fields.lineOf(place))
    return [{ key, name }]
  })
}

/** Oldest first, so that the first whose day has not passed is the one. */
function readFormerNames(fields: Fields): NonNullable<Newsroom['formerly']> {
  const names = readMappings(fields, 'formerly', ['name', 'until']).flatMap((group, index) => {
    const place = `formerly[${index}]`
    const name = readText(fields, `${place}.name`, group['name'])
    const until = readDay(fields, `${place}.until`, group['until'])
    if (name !== undefined && until !== undefined) return [{ name, until }]
    if (name === undefined || group['until'] === undefined)
      fields.addProblem(place, articlePhrases.notAGroup(place, 'name, until'))
    return []
  })
  return names.toSorted((a, b) => (a.until < b.until ? -1 : 1))
}
