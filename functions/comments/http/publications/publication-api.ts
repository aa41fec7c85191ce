import { refreshedListings } from '../../actions/decide.ts'
import {
  type PublicationResult,
  publishReplies,
} from '../../actions/publications/publish-replies.ts'
import { shownTo } from '../desk/list-reported.ts'
import { signedInApi } from '../desk/signed-in-api.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { readJson } from '../shared/request-body.ts'
import { json } from '../shared/responses.ts'
import { readPublication } from './read-publication.ts'

/** Publishes drafts at once or, with `at`, holds them until then: 1 to 100, each in the version that was seen. */
export const publishRepliesByApi = signedInApi(
  async ({ request, client, services }, { name, role }) => {
    const body = await readJson(request)
    if ('refused' in body) return problem(bodyRefusals[body.refused])
    const order = readPublication(body.json, name, services.now())
    if (order === undefined) return problem('malformed')
    const results = await publishReplies(order, client, services)
    const others = results.filter(({ outcome }) => outcome === 'conflict')
    const present = others.length > 0 ? await services.store.findAll(others.map(commentOf)) : []
    return json({
      results: results.map(shownResult),
      refreshed: refreshedListings(results),
      ...(order.until !== undefined && { at: order.until }),
      ...(present.length > 0 && { present: present.map((each) => shownTo(role, each)) }),
    })
  },
)

function commentOf({ comment }: PublicationResult): string {
  return comment
}

/** `left-out`: `unapproved`, or without a `draft`. */
function shownResult(result: PublicationResult): object {
  const { comment, outcome, state, version } = result
  return { comment, outcome, state, version, ...('reason' in result && { reason: result.reason }) }
}
