import type { Moderator } from './moderator.ts'
import type { NetlifyApi } from './netlify-api.ts'
import { post } from './reader.ts'
import type { Served } from './served.ts'

/** A question that readers see. */
export async function approvedQuestion(
  site: Served,
  lan: Moderator,
  article: string,
  title: string,
) {
  await post(site, { article, title })
  await lan.settle(await lan.queue(), 'approve')
  const found = (await lan.queue('approved')).find((each) => each.title === title)
  if (found === undefined) throw new Error('the question is not there')
  return found
}

/** So many versions later; an hour that has passed when a slow machine hears of it is theirs all the same. */
export function holdReplies(
  lan: Moderator,
  asked: readonly { readonly id: string; readonly version: number }[],
  { since, until }: { readonly since: number; readonly until: number },
): Promise<unknown> {
  const replies = asked.map(({ id, version }) => ({ comment: id, version: version + since }))
  const at = new Date(until).toISOString()
  return lan.send('POST', 'replies/publication', { replies, at })
}

/** Each once: a try that failed on a busy machine is made again. */
export function purgedTags({ purges }: NetlifyApi): readonly string[] {
  return [...new Set(purges.map(({ tags }) => String(tags)))]
}
