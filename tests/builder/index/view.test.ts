import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Article } from '../../../_includes/models/article.ts'
import { changeIndex, createIndex, openIndex } from '../../../builder/index/index-file.ts'
import type { Entry } from '../../../builder/index/entry.ts'
import { openBodies } from '../../../builder/index/rows.ts'
import { indexes } from '../../../builder/index/schema.ts'
import { openView } from '../../../builder/index/view.ts'
import { IndexWriter } from '../../../builder/index/writer.ts'
import { publish, visibilityOf } from '../../../builder/plan/plan.ts'
import { viewOf } from '../../../builder/plan/plan-view.ts'
import { between, seeded, type Random } from '../../../scripts/generate/random.ts'
import { seed } from '../../support/seed.ts'
import { article, newsroom } from '../../support/site/planned.ts'
import { temporaryFolder } from '../../support/temporary.ts'

const at = Date.parse('2026-01-31T12:00:00+07:00')
const moment = { at, drafts: false }
const key = { code: '', newsroom: '', assets: '', settings: '' }
const facts = { at, revision: 0, drawn: 0, buildId: 'a', skipped: [] }

function some(random: Random, index: number): Article {
  const day = new Date(Date.UTC(2023, 0, 1 + between(random, 0, 1200))).toISOString().slice(0, 10)
  return article(`bai-${index}`, `${day}T0${between(random, 7, 9)}:00:00+07:00`, {
    section: between(random, 0, 1) === 0 ? 'tin-tuc' : 'thong-bao',
    tags: between(random, 0, 2) === 0 ? [] : [{ name: `Thẻ ${index % 2}`, slug: 'the' }],
    pinned: between(random, 0, 9) === 0,
    draft: between(random, 0, 9) === 0,
    ...(between(random, 0, 9) === 0 && {
      audio: { src: '/a.mp3', type: 'audio/mpeg', bytes: 1 },
    }),
    ...(between(random, 0, 9) === 0 && { withdrawn: 'Sai sót' }),
    ...(between(random, 0, 9) === 0 && { formerly: [`2022/01/cu-${index}`] }),
    ...(between(random, 0, 4) === 0 && {
      source: {
        name: 'Báo',
        origin: { url: 'https://a.example/', published: article('x', `${day}T01:00:00+07:00`).at },
      },
    }),
  })
}

function entryOf(each: Article): Entry {
  const record = {
    stat: [1, 2, 3],
    contentHash: '',
    siblings: [],
    links: [],
    problems: [],
  } as const
  return { article: each, ...record, whole: each.path, facts: each.path }
}

test(`an index answers planning as memory does, made at once or changed since (SEED=${seed})`, () => {
  const random = seeded(seed)
  const file = join(temporaryFolder(), 'index.sqlite')
  const articles = Array.from({ length: 150 }, (_, index) => some(random, index))
  const [first, later] = [articles.slice(0, 100), articles.slice(50)]
  const made = createIndex(file, key)
  const writer = new IndexWriter(made.database, newsroom)
  for (const each of first) writer.put(entryOf(each), visibilityOf(each, moment), true)
  made.database.exec(indexes)
  made.finish(facts)
  made.replace(() => undefined)
  expectAnswers(first)
  const last = openIndex(file, key)
  if (last.outcome === 'rebuild') throw new Error(last.because)
  const changed = changeIndex(file, key, last)
  const changing = new IndexWriter(changed.database, newsroom)
  for (const { path } of first.slice(0, 50)) changing.remove(path)
  for (const each of later) changing.put(entryOf(each), visibilityOf(each, moment))
  changed.finish(facts)
  changed[Symbol.dispose]()
  expectAnswers(later)

  function expectAnswers(kept: readonly Article[]): void {
    const bodies = openBodies('', newsroom)
    using view = openView(file, { at, bodies, articles: new Map() })
    const memory = viewOf(publish(kept, moment))
    const paths = (list: readonly Article[]): string[] => list.map(({ path }) => path)
    for (const group of ['all ', 'section tin-tuc', 'section khong-co', 'tag the'] as const) {
      const [one, other] = [view.list(group), memory.list(group)]
      expect([group, one.length]).toEqual([group, other.length])
      for (const [from, to] of [
        [0, 20],
        [7, 9],
        [0, 999],
        [30, 10],
        [990, 999],
      ] as const)
        expect(paths(one.slice(from, to))).toEqual(paths(other.slice(from, to)))
      for (const place of articles)
        expect(view.newer(group, place)).toBe(memory.newer(group, place))
    }
    for (const question of ['pinned', 'gone', 'renamed'] as const)
      expect(paths(view[question]())).toEqual(paths(memory[question]()))
    expect(paths(view.spoken(7))).toEqual(paths(memory.spoken(7)))
    expect(view.since(at - 9e9)).toHaveLength(memory.since(at - 9e9).length)
    expect(view.years()).toEqual(memory.years())
    expect(view.mappedYears()).toEqual(memory.mappedYears())
    expect(view.uses('the')).toEqual(memory.uses('the'))
    for (const { period } of memory.years()) {
      expect(view.months(period)).toEqual(memory.months(period))
      expect(view.mapped(period)).toEqual(memory.mapped(period))
      for (const month of memory.months(period))
        expect(paths(view.inMonth(month.period))).toEqual(paths(memory.inMonth(month.period)))
    }
    expect(view.counts()).toMatchObject({ all: kept.length, gone: memory.gone().length })
  }
})
