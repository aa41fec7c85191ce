import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { openUpstashStore } from '../../../../functions/comments/store/redis/upstash.ts'
import { type Store, StoreUnavailable } from '../../../../functions/comments/store/store.ts'
import { ERASURE } from '../../../contracts/erasures.ts'
import {
  ARTICLE,
  MODERATOR,
  START,
  approveOne,
  commentOf,
  exportAll,
  hashOf,
  keepOne,
  keepRequestOf,
  moment,
  orderOf,
} from '../../../contracts/samples.ts'
import { type Upstash, startUpstash } from '../../../doubles/upstash.ts'
import { atEnd } from '../../../support/at-end.ts'
import { startRedisServer } from '../../../support/servers/redis-server.ts'
import { patient } from '../../../support/servers/patient.ts'

const limit = { count: 99, seconds: 60 }
const claim = { job: 'sweep', mark: 1, now: START, lease: 60_000 } as const
const [at, by, role] = [moment(3), MODERATOR, 'editor'] as const
const key = { id: 'form', digest: 'of its words' }
const opening = {
  session: hashOf(9),
  now: START,
  idleSeconds: 60,
  lifeSeconds: 600,
  device: null,
}

/** Every step that writes, each asked of a store of its own. */
const steps: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  admit: (store) => store.admit({ addresses: ['a'], article: ARTICLE, now: START, limit }),
  keep: (store) => store.keep(keepRequestOf(commentOf(7))),
  'keep with a key': (store) => store.keep(keepRequestOf(commentOf(7), { key })),
  decide: (store) => store.decide([orderOf(commentOf(1), 'approve')]),
  withdraw: (store) => store.withdraw({ tracking: hashOf(1), at }),
  erase: (store) => store.erase([ERASURE]),
  revealPhone: (store) => store.revealPhone({ comment: commentOf(3).id, at, by }),
  refreshed: (store) => store.refreshed([{ article: ARTICLE, revision: 1 }]),
  import: (store) => store.import({ comment: commentOf(7), reveals: [] }),
  reconcile: (store) => store.reconcile(),
  claim: (store) => store.claim(claim),
  complete: (store) => store.complete('notice', 1),
  release: (store) => store.release('notice'),
  sweep: (store) => store.sweep({ now: START + 1e11, limit: 9 }),
  clearRetracted: (store) => store.clearRetracted(9),
  addCode: (store) =>
    store.addCode({ hash: hashOf(8), moderator: by, role, expires: START + 9, at, by }),
  openSession: (store) => store.openSession({ ...opening, code: hashOf(5) }),
  findSession: (store) => store.findSession(hashOf(6), START + 1),
  endSession: (store) => store.endSession(by, hashOf(6).slice(0, 12), at),
  addToken: (store) =>
    store.addToken({
      hash: hashOf(8),
      id: 'token',
      name: '',
      newcomer: true,
      moderator: by,
      role,
      at,
      expires: START + 9,
      by,
    }),
  findToken: (store) => store.findToken(hashOf(7), START),
  revokeToken: (store) => store.revokeToken('known', { at, by }),
  changeRole: (store) => store.changeRole({ name: by, role: 'moderator', at, by }),
  removePeople: (store) => store.removePeople({ name: by, at, by }),
}

let upstash: Upstash
let lossy: { readonly url: string; lose: number }
let opened = 0

beforeAll(async () => {
  const redis = await startRedisServer()
  atEnd(() => redis.close())
  upstash = await startUpstash(redis.port)
  atEnd(() => upstash.close())
  lossy = await losing(upstash)
})

test.each(Object.entries(steps))(
  '%s whose answer is lost is answered as if it were not, or not at all, and done once',
  async (_, step) => {
    const whole = await prepared(`{whole-${(opened += 1)}}:`)
    const expected = await step(whole.store)
    const broken = await prepared(`{lossy-${opened}}:`)
    lossy.lose = 1
    const store = openUpstashStore(
      { ...lossy, token: upstash.token },
      { ...patient, prefix: broken.prefix },
    )
    const answer = await step(store).catch((error: unknown) => {
      if (error instanceof StoreUnavailable) return expected
      throw error
    })
    expect(lossy.lose).toBe(0)
    expect(alike(answer)).toEqual(alike(expected))
    // What a repair had not come to yet, the next one does.
    for (const { store: left } of [whole, broken]) await left.reconcile()
    expect(await exportAll(broken.store)).toEqual(await exportAll(whole.store))
    expect(await broken.store.log(null, 99)).toEqual(await whole.store.log(null, 99))
  },
)

test('whichever answer of a repair is lost, nothing that was mended goes untold', async () => {
  const answers: unknown[] = []
  for (let lost = 1; lossy.lose === 0; lost += 1) {
    const { prefix } = await prepared(`{mended-${lost}}:`)
    await upstash.redis.zadd(`${prefix}published`, '0', `${at} ${hashOf(1)} ${ARTICLE}`)
    await upstash.redis.zadd(`${prefix}due`, '0', `comment:${hashOf(1)}`)
    lossy.lose = lost
    const store = openUpstashStore({ ...lossy, token: upstash.token }, { ...patient, prefix })
    const findings = store.reconcile().then((all) => all.length)
    answers.push(
      await findings.catch((error: unknown) => error instanceof StoreUnavailable || error),
    )
  }
  expect(new Set(answers)).toEqual(new Set([4, true]))
})

/** What was done before is by contract as good as done, and a kept key's comment as good as kept. */
function alike(answer: unknown): unknown {
  const answers = JSON.stringify(answer ?? null)
  if (answers.includes('"repeated"') || answers.includes('"done"')) return 'done'
  return answers.includes('"same"') || answers.includes('"kept"') ? 'kept' : answer
}

async function prepared(
  prefix: string,
): Promise<{ readonly prefix: string; readonly store: Store }> {
  const store = openUpstashStore(upstash, { ...patient, prefix })
  await keepOne(store, 1)
  await approveOne(store, 2)
  await store.keep(keepRequestOf(commentOf(3, { phone: true }), { phone: 'sealed' }))
  for (const number of [5, 6])
    await store.addCode({ hash: hashOf(number), moderator: by, role, expires: START + 99, at, by })
  await store.openSession({ ...opening, session: hashOf(6), code: hashOf(6) })
  await store.addToken({
    hash: hashOf(7),
    id: 'known',
    name: '',
    newcomer: true,
    moderator: by,
    role,
    at,
    expires: START + 99,
    by,
  })
  await upstash.redis.del(`${prefix}in:pending`)
  return { prefix, store }
}

/** Passes everything on; of the answers of scripts that Redis knew, that many on from now, one is lost on its way. */
async function losing(to: Upstash) {
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      const headers = { authorization: `Bearer ${to.token}` }
      const answer = await fetch(to.url, { method: 'POST', headers, body })
      const answers = await answer.text()
      if (answer.ok && state.lose > 0 && (state.lose -= 1) === 0)
        return void request.socket.destroy()
      return void response.writeHead(answer.status).end(answers)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  atEnd(() => server.close())
  const state = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, lose: 0 }
  return state
}
