import { logLine } from '../../../domain/log-lines.ts'
import type { WordsRequest, WordStore } from '../../word-store.ts'
import type { Run } from '../client/client.ts'
import { textsOf } from '../client/reply.ts'
import { script } from '../client/script.ts'

export function words(run: Run): WordStore {
  return {
    words: async () => {
      const [version, text = ''] = textsOf(await run(WORDS, {}))
      return version === undefined ? undefined : { version: Number(version), text }
    },
    saveWords: async (order) => {
      const [outcome, version] = textsOf(await run(SAVE, valuesOf(order)))
      return { outcome: outcome as 'done' | 'repeated' | 'conflict', version: Number(version) }
    },
  }
}

/** `0` where none was saved. */
export const WORDS_VERSION = `
local function wordsVersion() return call('HGET', key('list'), 'version') or '0' end
`

const WORDS = script()`
local version, text = unpack(call('HMGET', key('list'), 'version', 'text'))
if version then return {version, text} end
return {}
`

const SAVE = script('version request list line')`${WORDS_VERSION}
local present = wordsVersion()
if call('HGET', key('list'), 'request') == request then return {'repeated', present} end
if present ~= version then return {'conflict', present} end
local saved = whole(present + 1)
call('HSET', key('list'), 'version', saved, 'text', list, 'request', request)
record(line)
return {'done', saved}
`

function valuesOf({ request, version, text, by, at }: WordsRequest) {
  const line = logLine({ at, by, deed: 'words', subject: `words/${version + 1}` })
  return { version: String(version), request, list: text, line }
}
