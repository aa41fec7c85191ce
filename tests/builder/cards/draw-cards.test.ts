import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Article } from '../../../_includes/models/article.ts'
import { cardOf, cardsAt } from '../../../_includes/format/share-card.ts'
import { drawCards } from '../../../builder/cards/draw-cards.ts'
import { article, newsroom } from '../../support/site/planned.ts'
import { bytesOf, imprint } from '../../support/site/site-files.ts'
import { temporaryFolder } from '../../support/temporary.ts'

const since = { ...newsroom, cardsSince: '2024-01-01' }
const shown = {
  src: '/assets/anh/x-1.jpeg',
  alt: 'Một',
  caption: '',
  credit: '',
  width: 1,
  height: 1,
  contentHash: 'x',
}
const live = [
  article('moi', '08:00 02/01/2024'),
  article('co-anh', '08:00 01/01/2024', { picture: shown }),
  article('cu', '08:00 31/12/2023'),
]

async function drawn(place = temporaryFolder(), articles: readonly Article[] = live) {
  const out = join(place, 'site')
  const told = await drawCards({
    newsroom: since,
    live: articles,
    out,
  })
  return { ...told, place, home: join(out, cardsAt.slice(1, -1)) }
}

function names(...cards: readonly { readonly address: string }[]): string[] {
  return cards.map(({ address }) => address.slice(cardsAt.length)).sort()
}

test('the newsroom has a card, and so has each article since the day that has no picture', async () => {
  const { drawn: count, home } = await drawn()
  expect(readdirSync(home).sort()).toEqual(
    names(cardOf(since), cardOf(since, article('moi', '08:00 02/01/2024'))),
  )
  expect(count).toBe(2)
  for (const name of readdirSync(home)) {
    const { format, width, height, size = 0 } = await sharp(join(home, name)).metadata()
    expect([format, width, height, size < 100_000]).toEqual(['png', 1200, 630, true])
  }
})

test('a second edition draws nothing and touches nothing', async () => {
  const first = await drawn()
  const before = imprint(first.home)
  expect((await drawn(first.place)).drawn).toBe(0)
  expect(imprint(first.home)).toEqual(before)
})

test('a card that no page names any more goes, and comes back when one does', async () => {
  const first = await drawn()
  const all = readdirSync(first.home).sort()
  await drawn(first.place, [])
  expect(readdirSync(first.home)).toEqual(names(cardOf(since)))
  expect((await drawn(first.place)).drawn).toBe(1)
  expect(readdirSync(first.home).sort()).toEqual(all)
})

test('a card without bytes, as a power cut leaves one, is drawn again', async () => {
  const { place, home } = await drawn()
  const [name = ''] = readdirSync(home)
  const before = bytesOf(home)
  writeFileSync(join(home, name), '')
  expect((await drawn(place)).drawn).toBe(1)
  expect(bytesOf(home)).toEqual(before)
})

test('what does not belong among the cards is taken away', async () => {
  const { place, home } = await drawn()
  writeFileSync(join(home, 'la.png'), '')
  await drawn(place)
  expect(readdirSync(home)).not.toContain('la.png')
})
