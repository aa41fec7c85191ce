import { expect, test } from 'vitest'
import { readPage } from '../../importer/formats/read-file.ts'
import { describeFinding } from '../../importer/output/describe.ts'
import { pages } from './layouts/pages.ts'
import { portals } from './layouts/portals.ts'
import { usual } from './layouts/sample.ts'
import { strangers } from './layouts/strangers.ts'
import { texts } from './layouts/texts.ts'

const now = Date.parse('2026-11-26T00:00:00Z')
const all = Object.entries({ ...portals, ...pages, ...texts, ...strangers })
const withoutDay = /nothing that tells a day|only day is|impossible day/

test.each(all)(
  '%s: title, hour, lead, bylines, captions and paragraphs are right',
  async (name, { page, expected }) => {
    const found = await readPage(Buffer.from(page), now)
    const described = 'article' in found ? describeFinding(name, found) : undefined
    expect(described?.article).toMatchObject({ ...usual, ...expected })
    expect(described?.verdict === 'sure' && withoutDay.test(name)).toBe(false)
  },
)

test('at least 34 of forty layouts are sure', async () => {
  const verdicts = await Promise.all(
    all.map(async ([, { page }]) => (await readPage(Buffer.from(page), now)).verdict),
  )
  expect(verdicts.length).toBeGreaterThanOrEqual(40)
  expect(verdicts.filter((verdict) => verdict === 'sure').length).toBeGreaterThanOrEqual(34)
})

test('old comments on a page are counted, left out, and no doubt', async () => {
  const page = portals['vPortal, old comments below']?.page ?? ''
  expect(await readPage(Buffer.from(page), now)).toMatchObject({
    verdict: 'sure',
    reasons: ['bỏ lại 1 bình luận cũ'],
  })
})
