import type { SenderWord } from '../../../../_includes/models/case.ts'
import { usualWorkTime } from '../../../../_includes/models/work-time.ts'
import { byReader } from '../../domain/log-lines.ts'
import { sha256 } from '../../domain/secrets.ts'
import { withWord } from '../../domain/changes/word.ts'
import type { ActionResult } from '../../store/store.ts'
import { revise } from '../desk/revise.ts'
import type { Client, Services } from '../services.ts'

/** Of whoever has the tracking code. Undefined where no comment has it. */
export async function saySenderWord(
  code: string,
  said: { readonly word: SenderWord; readonly text: string },
  client: Client,
  services: Services,
): Promise<ActionResult['outcome'] | undefined> {
  const found = await services.store.findByTracking(sha256(code))
  if (found === undefined || 'until' in found) return undefined
  const at = new Date(services.now()).toISOString()
  const mark = { request: services.newId(), by: byReader, at }
  const time = services.site.newsroom.workTime ?? usualWorkTime
  const next = withWord(found, { ...said, ...mark }, time)
  if (typeof next === 'string') return next
  const [result] = await revise([{ before: found, next }], client, services)
  return result?.outcome
}
