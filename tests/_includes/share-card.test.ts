import { expect, test } from 'vitest'
import { cardOf } from '../../_includes/format/share-card.ts'
import { article, newsroom } from '../support/site/planned.ts'

const early = article('som', '08:00 31/12/2023')
const late = article('muon', '00:00 01/01/2024')

test('articles share the newsroom’s card unless it says from which day on they have their own', () => {
  expect(cardOf(newsroom, late)).toEqual(cardOf(newsroom))
  expect(cardOf(newsroom).title).toBe(newsroom.name)
})

test('from that day on each article has its own', () => {
  const since = { ...newsroom, cardsSince: '2024-01-01' }
  expect(cardOf(since, early)).toEqual(cardOf(since))
  expect(cardOf(since, late).title).toBe(late.title)
})

test('a card’s address follows from what it shows, and from nothing else', () => {
  const since = { ...newsroom, cardsSince: '2024-01-01' }
  const address = cardOf(since, late).address
  expect(address).toMatch(/^\/assets\/the-chia-se\/[0-9a-f]{12}\.png$/)
  const edited = { ...late, summary: 'Khác' }
  expect(cardOf(since, edited).address).toBe(address)
  const others = [
    cardOf(since, { ...late, title: 'Tên khác' }),
    cardOf({ ...since, name: 'Bản tin khác' }, late),
    cardOf({ ...since, tagline: 'Lời khác' }, late),
  ].map((card) => card.address)
  expect(new Set([address, ...others]).size).toBe(4)
})

test('ten thousand titles have ten thousand addresses', () => {
  const since = { ...newsroom, cardsSince: '2024-01-01' }
  const addresses = Array.from(
    { length: 10_000 },
    (_, index) => cardOf(since, { ...late, title: `Bài số ${index}` }).address,
  )
  expect(new Set(addresses).size).toBe(10_000)
})
