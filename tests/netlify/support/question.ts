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

/** Each once: a try that failed on a busy machine is made again. */
export function purgedTags({ purges }: NetlifyApi): readonly string[] {
  return [...new Set(purges.map(({ tags }) => String(tags)))]
}
