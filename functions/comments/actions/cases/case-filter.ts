import { caseStates } from '../../../../_includes/models/case.ts'
import { type CaseList, isCaseList } from '../../../../_includes/models/desk/desk-cases.ts'
import { casesIn } from './case-lists.ts'
import type { Services } from '../services.ts'

const states: readonly string[] = caseStates

/** `case` (a state, or a list but for one's own) and `unit` (a key) of an address; undefined where one is none. */
export async function readCaseFilter(
  query: URLSearchParams,
  { store, site, now }: Services,
): Promise<{ readonly ids?: readonly string[] } | undefined> {
  const [wanted, unit] = [query.get('case') ?? '', query.get('unit') ?? '']
  if (wanted === '' && unit === '') return {}
  const isKnown = wanted === '' || states.includes(wanted) || isList(wanted)
  if (!isKnown) return undefined
  const all = await store.cases()
  const isUnit = site.newsroom.units.some(({ key }) => key === unit)
  if (unit !== '' && !isUnit && !all.some((each) => each.unit?.key === unit)) return undefined
  const listed = isList(wanted) ? casesIn(wanted, all, { by: '', now: now() }) : all
  const found = listed.filter(
    (each) =>
      each.case !== undefined &&
      (!states.includes(wanted) || each.case.state === wanted) &&
      (unit === '' || each.unit?.key === unit),
  )
  return { ids: found.map(({ comment }) => comment) }
}

function isList(text: string): text is CaseList {
  return isCaseList(text) && text !== 'mine'
}
