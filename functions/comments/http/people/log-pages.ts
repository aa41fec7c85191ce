import { allows } from '../../../../_includes/models/permissions.ts'
import { deskLogPage } from '../../../../_includes/layouts/desk/desk-log.ts'
import { logFile, logFormats, logTypes, type LogFormat } from '../../actions/log/log-file.ts'
import { searchLog } from '../../actions/log/search-log.ts'
import { firstValue, type Fields } from '../../domain/fields.ts'
import { readLogFilter, type LogFilter } from '../../domain/log-filter.ts'
import { toIsoTime } from '../../store/moderators-store.ts'
import { problem } from '../shared/problem.ts'
import { json, page } from '../shared/responses.ts'
import { hindranceOf } from '../desk/authorise.ts'
import { accepts } from '../reader/cross-site.ts'
import type { RequestContext } from '../shared/route.ts'
import { signedInApi } from '../desk/signed-in-api.ts'
import { signedInPage } from '../desk/signed-in-page.ts'

/** `person`, `deed`, `subject`, `month=YYYY-MM`; asked for as CSV or JSON Lines, all of it as a file. */
export const readLog = signedInApi(async ({ request, url, services }, who) => {
  const after = readCursor(url)
  if (after === undefined) return problem('cursor')
  const filter = readLogFilter(url.searchParams)
  if (filter === undefined) return problem('malformed')
  const format = logFormats.find((each) => accepts(request, logTypes[each]))
  if (format !== undefined) {
    const hindrance = hindranceOf(who, 'logFile')
    if (hindrance !== undefined) return problem(hindrance)
    // Its body would go on reading the log for nobody.
    if (request.method === 'HEAD') return problem('method', { headers: { Allow: 'GET' } })
    return fileResponse(services, who.name, filter, format)
  }
  return json(await searchLog(services.store, filter, after))
})

export const showLog = signedInPage(async ({ url, services }, { name, role }) => {
  const filter = readLogFilter(url.searchParams) ?? {}
  const { entries, next } = await searchLog(services.store, filter, readCursor(url) ?? null)
  const mayExport = allows(role, 'logFile')
  return page(
    deskLogPage(services.site, { moderator: name, role, entries, next, filter, mayExport }),
  )
})

/** A POST, because it is logged. */
export const sendLogFile = signedInPage(async ({ services }, { name: by }, fields) => {
  const filter = readLogFilter(queryOf(fields))
  if (filter === undefined) return problem('malformed')
  return fileResponse(services, by, filter, 'csv')
})

async function fileResponse(
  { store, now }: RequestContext['services'],
  by: string,
  filter: LogFilter,
  format: LogFormat,
): Promise<Response> {
  const at = toIsoTime(now())
  await store.appendLog({ at, by, deed: 'export', subject: 'log' })
  return new Response(logFile(store, filter, format), {
    headers: {
      'Content-Type': `${logTypes[format]}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="nhat-ky-${at.slice(0, 10)}.${format}"`,
    },
  })
}

function queryOf(fields: Fields): { get(name: string): string } {
  return { get: (name) => firstValue(fields, name) }
}

function readCursor(url: URL): string | null | undefined {
  const after = url.searchParams.get('after') || null
  return after === null || /^[1-9]\d{0,14}$/.test(after) ? after : undefined
}
