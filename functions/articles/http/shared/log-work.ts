import type { Services } from '../../../comments/actions/services.ts'
import type { ArticleAction } from '../../../comments/domain/log-lines.ts'

/** The commit stands already: a store that is away must not make it seem as if it did not. */
export async function logWork(
  { store, now, report }: Services,
  by: string,
  deed: ArticleAction,
  subject: string,
): Promise<void> {
  try {
    await store.appendLog({ at: new Date(now()).toISOString(), by, deed, subject })
  } catch {
    report(`not in the log: ${deed} ${subject} by ${by}`)
  }
}
