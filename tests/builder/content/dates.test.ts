import { expect, test } from 'vitest'
import { draw } from '../../../_includes/draw.ts'
import { readArchive } from '../../../builder/content/read-archive.ts'
import { formatProblem } from '../../../builder/content/problems/problem.ts'
import { nextMoment } from '../../../builder/plan/next-moment.ts'
import { archiveOf, articleOf, reportOf, usualFile } from '../../support/content/archive.ts'
import { contentFolder } from '../../support/content/content-folder.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { planOf } from '../../support/site/planned.ts'

/** Published at 08:30 on 28/12/2023. */
const keys = {
  updated: { updated: '09:00 30/12/2023' },
  corrected: {
    corrections: '[{ at: 10:00 29/12/2023, note: Sửa }, { at: 11:00 31/12/2023, note: Sửa }]',
  },
}

test.each([
  ['nothing', {}, undefined],
  ['an update', keys.updated, '2023-12-30'],
  ['corrections', keys.corrected, '2023-12-31'],
  ['both', { ...keys.updated, ...keys.corrected }, '2023-12-31'],
  ['an update of the same day', { updated: '00:00 28/12/2023' }, undefined],
])('with %s, every machine hears of the same last change', async (_what, changes, day) => {
  const archive = await archiveOf({ [usualFile]: articleFile(changes) })
  const { pages } = planOf(archive, { at: Date.parse('2023-12-31T12:00:00+07:00') })
  const article = pages.article.map(draw).join()
  const feeds = pages.feed.map(draw).join()
  const modified = `${day ?? '2023-12-28'}T`
  for (const [name, page] of [
    ['JSON-LD', /"dateModified":"([^"]+)/.exec(article)?.[1]],
    ['Atom', /<entry>[^]*?<updated>([^<]+)/.exec(feeds)?.[1]],
    ['JSON Feed', /"date_modified": *"([^"]+)/.exec(feeds)?.[1]],
    ['sitemap', /<lastmod>([^<]+)/.exec(pages.sitemap.map(draw).join())?.[1]],
  ] as const)
    expect([name, page?.slice(0, 11)]).toEqual([name, modified])
  expect(/article:modified_time" content="([^"]+)/.exec(article)?.[1]?.slice(0, 10)).toBe(day)
})

test.each([
  ['updated', '08:29 28/12/2023'],
  ['updated', '00:00 27/12/2023'],
  ['corrections', '[{ at: 08:29 28/12/2023, note: Sửa }]'],
])('%s of %s lies before the article itself: told at its line', async (key, value) => {
  expect(await reportOf(articleFile({ [key]: value }))).toEqual([
    expect.stringMatching(/^5: “.*” sớm hơn timestamp/),
  ])
})

test('a change of years to come is told; an hour ahead, or an embargoed article’s own day, is not', async () => {
  const now = Date.parse('2023-12-29T08:00:00+07:00')
  const report = async (changes: Record<string, string>): Promise<string[]> => {
    const archive = await readArchive(
      contentFolder({ [usualFile]: articleFile(changes) }),
      'c',
      now,
    )
    return ('problems' in archive ? archive.problems : archive.advice).map(formatProblem)
  }
  expect(await report({ updated: '00:00 01/01/2042' })).toEqual([
    expect.stringMatching(/md:5: “updated” ở tương lai/),
  ])
  expect(await report({ corrections: '[{ at: 00:00 01/01/2042, note: Sửa }]' })).toHaveLength(1)
  expect(await report({ updated: '09:00 29/12/2023' })).toEqual([])
  expect(await report({ timestamp: '08:00 31/12/2023', updated: '09:00 31/12/2023' })).toEqual([])
})

test('an article that expires with a day is there for all of that day, and its notice names the day', async () => {
  const archive = await archiveOf({ [usualFile]: articleFile({ expires: '00:00 31/01/2024' }) })
  const on = (at: string) => planOf(archive, { at: Date.parse(at) }).pages
  expect(on('2024-01-31T23:59:59+07:00').article).toHaveLength(1)
  const { article, gone } = on('2024-02-01T00:00:00+07:00')
  expect(article).toEqual([])
  expect(gone.map(draw).join()).toContain('31/01/2024')
  const now = Date.parse('2024-01-31T10:00:00+07:00')
  expect(nextMoment(archive.articles, now)).toBe(Date.parse('2024-02-01T00:00:00+07:00'))
})

test('an article that expires at an hour is gone from that hour on', async () => {
  const { expires } = await articleOf(articleFile({ expires: '10:00 31/01/2024' }))
  expect(expires?.instant).toBe(Date.parse('2024-01-31T10:00:00+07:00'))
})

test('an article that expires before anybody could read it is told', async () => {
  for (const expires of ['08:30 28/12/2023', '00:00 27/12/2023'])
    expect(await reportOf(articleFile({ expires }))).toEqual([
      expect.stringMatching(/^5: lời khuyên: “expires” không muộn hơn timestamp/),
    ])
  expect(await reportOf(articleFile({ expires: '00:00 28/12/2023' }))).toEqual([])
})
