import { type CaseState, caseStates } from '../../../../_includes/models/case.ts'
import { type CaseList, isCaseList } from '../../../../_includes/models/desk/desk-cases.ts'
import type { CaseQuery } from '../../store/cases/case-query.ts'
import type { Services } from '../services.ts'
import { caseQueryOf } from './case-lists.ts'

/** `case` (a state, or a list but for one's own) and `unit` (a key) of an address; undefined where one is none. */
export async function readCaseFilter(
  query: URLSearchParams,
  services: Services,
): Promise<{ readonly cases?: CaseQuery } | undefined> {
  const [wanted, unit] = [query.get('case') ?? '', query.get('unit') ?? '']
  if (wanted === '' && unit === '') return {}
  const chosen = casesNamed(wanted, services.now())
  if (chosen === undefined || (unit !== '' && !(await isUnit(unit, services)))) return undefined
  return { cases: { ...chosen, ...(unit !== '' && { unit }) } }
}

function casesNamed(wanted: string, now: number): CaseQuery | undefined {
  if (wanted === '') return { states: caseStates }
  if (isState(wanted)) return { states: [wanted] }
  return isList(wanted) ? caseQueryOf(wanted, now) : undefined
}

/** A unit that is gone stays in its old cases, which only the store knows. */
async function isUnit(key: string, { store, site }: Services): Promise<boolean> {
  if (site.newsroom.units.some((unit) => unit.key === key)) return true
  return (await store.cases()).some(({ unit }) => unit?.key === key)
}

function isState(text: string): text is CaseState {
  return caseStates.some((state) => state === text)
}

function isList(text: string): text is CaseList {
  return isCaseList(text) && text !== 'mine'
}
