import { messagePage } from '../../../../_includes/layouts/message-page.ts'
import type { Fields } from '../../domain/fields.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { readBody } from '../shared/request-body.ts'
import { page } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'
import { crossSitePage, isCrossSite } from './cross-site.ts'

/** Of pages whose address is a secret: no referrer may carry it on. */
export const secretPage = { 'Referrer-Policy': 'no-referrer' }

type SecretForm =
  | { readonly answer: Response }
  | {
      readonly fields: Fields
      /** A page with one sentence. */
      readonly refuse: (sentence: string, status: number) => Response
    }

/** What was sent from such a page, or the answer to what was sent from elsewhere or cannot be read. */
export async function readSecretForm(
  { request, services }: RequestContext,
  title: string,
): Promise<SecretForm> {
  if (isCrossSite(request)) return { answer: crossSitePage(services, 'forbidden', secretPage) }
  const body = await readBody(request)
  if ('refused' in body) return { answer: problem(bodyRefusals[body.refused]) }
  const refuse = (sentence: string, status: number): Response =>
    page(messagePage(services.site, title, sentence), status, secretPage)
  return { fields: body.fields, refuse }
}
