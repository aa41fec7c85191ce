import { quoteOf, withQuote, withTopic } from '../../domain/changes/mark.ts'
import { topicOf } from '../../domain/history.ts'
import type { ActionResult } from '../../store/store.ts'
import type { Client, Services } from '../services.ts'
import { type ChangeRequest, findToChange } from './find-to-change.ts'
import { reviseOne } from './revise.ts'

export type MarkResult = ActionResult | 'invalid'

/** Under one of the newsroom's topics, or under none (null). */
export async function setTopic(
  order: ChangeRequest,
  topic: string | null,
  client: Client,
  services: Services,
): Promise<MarkResult> {
  const { store, now, site } = services
  if (topic !== null && !site.newsroom.topics?.includes(topic)) return 'invalid'
  const looked = await findToChange(order, store, ({ history }) => topicOf(history) === topic)
  if ('result' in looked) return looked.result
  const at = new Date(now()).toISOString()
  const next = withTopic(looked.found, topic, { ...order, at })
  return reviseOne({ before: looked.found, next }, client, services)
}

/** A passage of an approved text for the month's report, or none (null). */
export async function setQuote(
  order: ChangeRequest,
  passage: string | null,
  client: Client,
  services: Services,
): Promise<MarkResult> {
  const { store, now } = services
  const looked = await findToChange(order, store, (found) => quoteOf(found) === passage)
  if ('result' in looked) return looked.result
  const { found } = looked
  const at = new Date(now()).toISOString()
  const next = withQuote(found, passage, { ...order, at })
  if (next === undefined || (passage !== null && found.state !== 'approved')) return 'invalid'
  return reviseOne({ before: found, next }, client, services)
}
