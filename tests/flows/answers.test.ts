import { hostname } from 'node:os'
import { beforeAll, expect, test } from 'vitest'
import { contentFolder } from '../support/content/content-folder.ts'
import {
  ask,
  everyAnswer,
  everyRefusal,
  expectGuarded,
  newsroomOfAnswers,
} from '../support/servers/every-answer.ts'
import { sendRaw } from '../support/servers/raw.ts'
import { serving, type Serving } from '../support/servers/serving.ts'
import { started, type Started } from '../support/servers/started.ts'

let place: Serving
let devServer: Started

beforeAll(async () => {
  const content = contentFolder(newsroomOfAnswers)
  place = await serving(content, { PUBLISH_TOKEN: 'mot-hai-ba-bon-nam-sau' })
  devServer = await started(content)
})

test('every kind of answer of npm run serve carries every guard, and only a good one may be kept', async () => {
  const host = `127.0.0.1:${place.port}`
  for (const [status, request] of [...everyAnswer(host, place.out), ...everyRefusal(host)]) {
    const answer = await sendRaw(place, request)
    expect([request, answer.status]).toEqual([request, status])
    expectGuarded(answer, 'http')
  }
})

test('so does every kind of answer of npm start', async () => {
  const port = Number(new URL(devServer.url).port)
  const host = `localhost:${port}`
  const live = ['script.js', 'events'].map((name) => ask(host, 'GET', `/_live/${name}`))
  const kinds = everyAnswer(host, `${devServer.folder}/site`).filter(
    ([, each]) => !each.includes('_publish'),
  )
  for (const [status, request] of [
    ...kinds,
    ...everyRefusal(host),
    ...live.map((each) => [200, each] as const),
  ]) {
    const answer = await sendRaw({ port }, request)
    expect([request, answer.status]).toEqual([request, status])
    expectGuarded(answer, 'http')
  }
})

test('the desk of npm start is for this machine: by another name it is closed, and says why', async () => {
  const port = Number(new URL(devServer.url).port)
  for (const [path, status] of [
    ['/', 200],
    ['/kiem-duyet/', 403],
    ['/kiem-duyet/vao/x', 403],
    ['/api/moderation/comments', 403],
    ['/api/health', 200],
  ] as const) {
    const answer = await sendRaw({ port }, ask(hostname(), 'GET', path))
    expect([path, answer.status]).toEqual([path, status])
    expectGuarded(answer, 'http')
  }
})
