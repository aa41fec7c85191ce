import {
  type FilterName,
  filterNames,
  type WrittenFilter,
} from '../../../../_includes/models/desk/desk-filter.ts'
import { isState } from '../../../../_includes/models/comment.ts'
import type { FlagCode } from '../../../../_includes/models/desk/desk-comment.ts'
import { flagStrings } from '../../../../_includes/strings/flags.ts'
import type { Services } from '../../actions/services.ts'
import { readCaseFilter } from '../../actions/cases/case-filter.ts'
import { readMoment } from '../../domain/reading/read-moment.ts'
import { isId } from '../../domain/uuid.ts'
import type { QueueFilter } from '../../store/queue/filter.ts'

type Part = Partial<Omit<QueueFilter, 'state'>> | undefined

/** Each part of the filter by its name in the address; undefined where it is none. */
const readers: Readonly<
  Record<FilterName, (text: string, services: Services) => Part | Promise<Part>>
> = {
  q: (q) => ({ q }),
  article: (article) => ({ article }),
  section: async (section, { edition, site }) =>
    site.newsroom.sections.some(({ key }) => key === section)
      ? { articles: await edition.inSection(section) }
      : undefined,
  flag: (flag) => (isFlagCode(flag) || flag === 'reported' ? { flag } : undefined),
  topic: (topic) => ({ topic }),
  // These two are read together, by `readCaseFilter`.
  case: () => ({}),
  unit: () => ({}),
  network: (id) => (isId(id) ? { network: id } : undefined),
  since: (day) => readTime(day, '00:00:00.000', (since) => ({ since })),
  until: (day) => readTime(day, '23:59:59.999', (until) => ({ until })),
}

/** Undefined where a part of it is none. */
export async function readQueueFilter(
  query: URLSearchParams,
  services: Services,
): Promise<QueueFilter | undefined> {
  // Only what is public can be reported.
  const usual = query.get('flag') === 'reported' ? 'approved' : 'pending'
  const state = query.get('state') ?? usual
  if (!isState(state)) return undefined
  const parts = await Promise.all(filterNames.map((name) => readPart(query, name, services)))
  const cases = await readCaseFilter(query, services)
  if (cases === undefined || parts.includes(undefined)) return undefined
  return Object.assign({ state }, ...parts, cases) as QueueFilter
}

async function readPart(
  query: URLSearchParams,
  name: FilterName,
  services: Services,
): Promise<Part> {
  const text = query.get(name)?.trim() ?? ''
  return text === '' ? {} : readers[name](text, services)
}

/** For pages: an address that cannot be read narrows nothing. */
export async function readWrittenFilter(
  query: URLSearchParams,
  services: Services,
): Promise<{ readonly written: WrittenFilter; readonly filter: QueueFilter }> {
  const filter = await readQueueFilter(query, services)
  const { state } = writtenFilterOf(query)
  return filter
    ? { written: writtenFilterOf(query), filter }
    : { written: writtenFilterOf(new URLSearchParams({ state })), filter: { state } }
}

export function writtenFilterOf(query: URLSearchParams): WrittenFilter {
  const state = isState(query.get('state')) ? query.get('state') : 'pending'
  const texts = filterNames.map((name) => [name, query.get(name)?.trim() ?? ''])
  return { state, ...Object.fromEntries(texts) } as WrittenFilter
}

function isFlagCode(text: string): text is FlagCode {
  return Object.hasOwn(flagStrings, text)
}

/** A moment with its zone, not before 1970; a bare day is one of ours. */
function readTime(text: string, clock: string, part: (time: string) => Part): Part {
  const moment = readMoment(text.includes('T') ? text : `${text}T${clock}+07:00`)
  return moment !== undefined && moment >= 0 ? part(new Date(moment).toISOString()) : undefined
}
