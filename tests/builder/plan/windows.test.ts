import { expect, test } from 'vitest'
import type { Article } from '../../../_includes/models/article.ts'
import type { Page } from '../../../_includes/models/page.ts'
import { affectedPages, pagesWithComments } from '../../../builder/plan/affected-pages.ts'
import type { Change } from '../../../builder/plan/changes.ts'
import { allPages, publish, siteOf } from '../../../builder/plan/plan.ts'
import { viewOf } from '../../../builder/plan/plan-view.ts'
import { shows } from '../../../builder/plan/shows.ts'
import type { Entry } from '../../../builder/index/entry.ts'
import { timestampOf } from '../../../builder/content/text/timestamp.ts'
import { between, seeded, type Random } from '../../../scripts/generate/random.ts'
import { seed } from '../../support/seed.ts'
import { article, newsroom } from '../../support/site/planned.ts'

const site = siteOf({
  archive: { newsroom, staticPages: [] },
  url: 'https://thu.example',
  assets: {},
  demo: false,
  captcha: { kind: 'altcha' },
  discussions: new Map(),
})
const moment = { at: Date.parse('2026-01-31T12:00:00+07:00'), drafts: false }
/** Some are so rare that the nearest article with one lies far back. */
const tags = [
  [{ name: 'Đô thị', slug: 'do-thi' }],
  [{ name: 'đô thị', slug: 'do-thi' }],
  ...Array.from({ length: 30 }, (_, index) => [{ name: `Hiếm ${index}`, slug: `hiem-${index}` }]),
]

/** So many articles of two sections, over three years: many more than any window holds. */
function archive(random: Random, count: number): Map<string, Article> {
  const articles = Array.from({ length: count }, (_, index) => made(random, `bai-${index}`))
  return new Map(articles.map((each) => [each.path, each]))
}

function made(random: Random, slug: string): Article {
  return article(slug, someTime(random), {
    section: between(random, 0, 1) === 0 ? 'tin-tuc' : 'thong-bao',
    tags: tags[between(random, 0, 60)] ?? [],
    pinned: between(random, 0, 50) === 0,
    ...(between(random, 0, 20) === 0 && {
      audio: { src: '/a.mp3', type: 'audio/mpeg', bytes: 1 },
    }),
    ...(between(random, 0, 30) === 0 && { formerly: [`2022/01/${slug}-cu`] }),
  })
}

/** Often the same minute as another’s. */
function someTime(random: Random): string {
  const day = new Date(Date.UTC(2023, 0, 1 + between(random, 0, 900))).toISOString().slice(0, 10)
  return `${day}T0${between(random, 7, 9)}:00:00+07:00`
}

/** One to four things that a newsroom does, mostly to what is new. */
function changed(random: Random, before: ReadonlyMap<string, Article>): Map<string, Article> {
  const after = new Map(before)
  for (let left = between(random, 1, 4); left > 0; left -= 1) {
    const [path, known] = [...after][between(random, 0, after.size - 1)] ?? []
    if (path === undefined || known === undefined) continue
    const deed = between(random, 0, 9)
    const fresh = made(random, `moi-${between(random, 0, 9999)}`)
    if (deed === 0) after.delete(path)
    else if (deed === 1) after.set(fresh.path, fresh)
    else if (deed === 2) after.set(path, { ...known, title: `${known.title} mới` })
    else if (deed === 3) after.set(path, { ...known, at: fresh.at })
    else if (deed === 4) after.set(path, { ...known, section: fresh.section, tags: fresh.tags })
    else if (deed > 6) {
      const newest = { ...fresh, at: timestampOf(moment.at - 100_000_000 + after.size, true) }
      after.set(newest.path, newest)
    } else if (deed === 5)
      after.set(path, { ...known, withdrawn: 'Sai sót', pinned: !known.pinned })
    else {
      after.delete(path)
      after.set(fresh.path, { ...known, path: fresh.path, formerly: [path] })
    }
  }
  return after
}

function entry(article: Article): Entry {
  const facts = JSON.stringify(article)
  return { article, facts, whole: facts } as Entry
}

function changesOf(
  before: ReadonlyMap<string, Article>,
  after: ReadonlyMap<string, Article>,
): Change[] {
  const seen = (each: Article | undefined): Change['was'] =>
    each === undefined ? 'unseen' : each.withdrawn === undefined ? 'live' : 'gone'
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path): Change[] => {
    const [old, now] = [before.get(path), after.get(path)]
    if (old === now) return []
    const [one, other] = [old && entry(old), now && entry(now)]
    return [{ path, before: one, after: other, was: seen(old), is: seen(now) }]
  })
}

function editionOf(articles: ReadonlyMap<string, Article>) {
  const published = publish(articles.values(), moment)
  return { view: viewOf(published), pages: allPages(site, { ...published, moment }, []) }
}

const numbers = new Map<string, number>()
const known = new WeakMap<Article, number>()

/** Of articles that say the same, one. */
function numberOf(article: Article): number {
  const number = known.get(article) ?? enter(JSON.stringify(article))
  known.set(article, number)
  return number
}

function enter(facts: string): number {
  const number = numbers.get(facts) ?? numbers.size
  numbers.set(facts, number)
  return number
}

/** All that its bytes follow from. */
function content(page: Page): string {
  const { whole, lines, cards, also } = shows(page)
  return JSON.stringify([
    [whole.map(numberOf), cards.map(numberOf)],
    lines.map(({ path, title, at }) => [path, title, at]),
    also,
  ])
}

test(`windows onto an archive find exactly the pages that differ between two editions (SEED=${seed})`, () => {
  const random = seeded(seed)
  let articles = archive(random, 800)
  for (let step = 0; step < 25; step += 1) {
    const next = changed(random, articles)
    const [before, after] = [editionOf(articles), editionOf(next)]
    const found = affectedPages({
      site,
      before: { ...before.view, at: moment.at },
      after: { ...after.view, at: moment.at },
      changes: changesOf(articles, next),
      discussed: [],
    })
    const old = new Map(before.pages.map((page) => [page.file, content(page)]))
    const now = new Map(after.pages.map((page) => [page.file, content(page)]))
    const what = `SEED=${seed}, step ${step}`
    expect({
      what,
      drawn: found.draw.map(({ page }) => page.file).sort(),
      removed: found.remove.map(({ file }) => file).sort(),
      grown: found.grown,
    }).toEqual({
      what,
      drawn: [...now].flatMap(([file, each]) => (old.get(file) === each ? [] : [file])).sort(),
      removed: [...old.keys()].filter((file) => !now.has(file)).sort(),
      grown: now.size - old.size,
    })
    for (const { page } of found.draw) expect(content(page)).toBe(now.get(page.file))
    articles = next
  }
})

test('of a settled comment they find the pages that show it or its number', () => {
  const articles = archive(seeded(seed), 1200)
  const { view, pages } = editionOf(articles)
  const live = [...articles.values()]
  const discussed = [17, 400, 1100].flatMap((index) => live[index] ?? [])
  const ids = new Set(discussed.map(({ id }) => id))
  const expected = pages.filter((page) => {
    const { comments, totals } = shows(page)
    return [...comments, ...totals].some(({ id }) => ids.has(id))
  })
  expect(new Set(pagesWithComments(site, view, discussed).map(({ file }) => file))).toEqual(
    new Set(expected.map(({ file }) => file)),
  )
})
