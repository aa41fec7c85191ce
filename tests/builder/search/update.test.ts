import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  record,
} from '../../support/fast-check.ts'
import { expect, test } from 'vitest'
import type { Article } from '../../../_includes/models/article.ts'
import { trusted } from '../../../_includes/html/html.ts'
import { article, series } from '../../support/site/planned.ts'
import { indexIn, searchPlace } from '../../support/site/search.ts'
import { bytesOf } from '../../support/site/site-files.ts'

const words = [
  'Đu đủ',
  'du du',
  'dự',
  'hoà bình',
  'hòa',
  'lý luận',
  'lí',
  'đường',
  'dưỡng',
  '100-KL/TW',
]

const version = record({
  slug: integer({ min: 1, max: 30 }),
  title: array(constantFrom(...words), { minLength: 1, maxLength: 3 }),
  text: array(constantFrom(...words), { maxLength: 6 }),
  section: constantFrom('tin-tuc', 'thong-bao'),
})

/** A step of a history: articles that are put in, new or in place of what they were, and those taken away. */
const step = record({
  put: array(version, { maxLength: 12 }),
  removed: array(integer({ min: 1, max: 30 }), { maxLength: 6 }),
})

test('after any history of editions questions have the answers of a fresh index', async () => {
  await assert(
    asyncProperty(array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const live = new Map<number, Article>()
      const [old, fresh] = [searchPlace(), searchPlace()]
      for (const { put, removed } of steps) {
        for (const slug of removed) live.delete(slug)
        for (const each of put) live.set(each.slug, written(each))
        await old.publish([...live.values()])
      }
      await fresh.publish([...live.values()])
      for (const q of [...words, 'hoa binh du du', 'duong dự'])
        for (const section of ['', 'tin-tuc'])
          expect([q, await answers(old.out, q, section)]).toEqual([
            q,
            await answers(fresh.out, q, section),
          ])
    }),
    { numRuns: 25 },
  )
})

/** Articles of one score and day may stand in any order. */
async function answers(out: string, q: string, section: string): Promise<unknown> {
  const { paths, hits, near, whole, wider } = await indexIn(out).find(q, { section })
  const places = hits.map(({ score, day }, index) => `${score} ${day} ${paths[index] ?? ''}`)
  return {
    places: places.toSorted(),
    order: hits.map(({ score, day }) => [score, day]),
    near,
    whole,
    wider,
  }
}

function written({
  slug,
  title,
  text,
  section,
}: {
  slug: number
  title: readonly string[]
  text: readonly string[]
  section: string
}): Article {
  const day = String(1 + (slug % 28)).padStart(2, '0')
  return article(`bai-${slug}`, `2024-01-${day}T08:00:00+07:00`, {
    title: title.join(' '),
    summary: '',
    section,
    body: trusted(`<p>${text.join(', ')}</p>`),
  })
}

test('publishing one more article indexes that one, and most files stay', async () => {
  const { out, publish } = searchPlace()
  await publish(series(500))
  const before = bytesOf(join(out, 'tim-kiem'))
  const tally = await publish([...series(500), article('moi', '2026-01-01T08:00:00+07:00')])
  expect(tally).toMatchObject({ articles: 501, indexed: 1, segments: 2 })
  const after = bytesOf(join(out, 'tim-kiem'))
  expect([...before.keys()].filter((path) => after.get(path) !== before.get(path))).toEqual([
    'segments.json',
  ])
  expect((await indexIn(out).find('moi')).paths).toEqual(['2026/01/moi'])
})

test('an edition that changed nothing indexes nothing', async () => {
  const { publish } = searchPlace()
  await publish(series(20))
  expect(await publish(series(20))).toMatchObject({ articles: 20, indexed: 0, segments: 1 })
})

test('what is withdrawn, retitled or a draft again is found no more as it was', async () => {
  const { out, publish } = searchPlace()
  const many = series(100)
  const [one, two, three] = [
    article('mot', '2025-01-01T08:00:00+07:00', { title: 'Hoa sen' }),
    article('hai', '2025-01-02T08:00:00+07:00', { title: 'Hoa súng' }),
    article('ba', '2025-01-03T08:00:00+07:00', { title: 'Hoa cúc' }),
  ]
  await publish([...many, one, two, three])
  const tally = await publish([...many, { ...two, title: 'Hoa đào' }, { ...three, draft: true }])
  expect(tally).toMatchObject({ articles: 101, indexed: 1, segments: 2 })
  const { paths, cards } = await indexIn(out).find('hoa')
  expect(paths).toEqual(['2025/01/hai'])
  expect(cards[0]?.title).toBe('Hoa đào')
  for (const q of ['sen', 'súng', 'cúc']) expect((await indexIn(out).find(q)).paths).toEqual([])
})

test('without articles there is an index that finds nothing', async () => {
  const { out, publish } = searchPlace()
  await publish([])
  expect(JSON.parse(readFileSync(join(out, 'tim-kiem/segments.json'), 'utf8'))).toMatchObject({
    segments: [],
  })
  expect((await indexIn(out).find('bài')).paths).toEqual([])
  expect(existsSync(join(out, 'tim-kiem/muc-luc'))).toBe(false)
})
