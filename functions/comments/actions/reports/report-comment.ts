import type { SentReport } from '../../domain/reading/read-report.ts'
import type { ReportResult } from '../../store/report-store.ts'
import type { Client, Services } from '../services.ts'

export type ReportOutcome =
  | Exclude<ReportResult, { readonly outcome: 'spent' }>
  | { readonly outcome: 'captcha' }
  | { readonly outcome: 'unavailable' }

/** Throws `StoreUnavailable`. */
export async function reportComment(
  comment: string,
  { code, text, token }: SentReport,
  client: Client,
  { store, captcha, site, secrets, limit, ...services }: Services,
): Promise<ReportOutcome> {
  const now = services.now()
  const sender = { addresses: secrets.addressHashes(client.address), limit, now }
  if (site.captcha.kind !== 'altcha') {
    // Its judge is another's service: unproven posts to it are limited first.
    const admitted = await store.admit({ ...sender, article: '' })
    if (admitted.outcome === 'limited') return admitted
  }
  const result = await captcha.verify(token, { article: '', now })
  if (result.outcome === 'unanswered') return { outcome: 'unavailable' }
  if (result.outcome === 'not-human') return { outcome: 'captcha' }
  const { id, expires } = result
  const reported = await store.report({
    comment,
    code,
    ...(text !== undefined && { text }),
    at: new Date(now).toISOString(),
    captcha: { id, expires },
    ...sender,
  })
  return reported.outcome === 'spent' ? { outcome: 'captcha' } : reported
}
