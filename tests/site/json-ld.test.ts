import { beforeAll, describe, expect, test } from 'vitest'
import { timestampOf } from '../../builder/content/text/timestamp.ts'
import { articleFaults, breadcrumbFaults } from '../support/site/article-rules.ts'
import { built, builtFrom } from '../support/site/built.ts'
import { hostile } from '../support/desk/hostile.ts'
import { discussionOf, factsAbout, factsOn, pageOf } from '../support/site/drawn-article.ts'
import { factsOf, ofType } from '../support/site/json-ld.ts'
import { article, newsroom } from '../support/site/planned.ts'
import { richContent } from '../support/site/rich-content.ts'
import { siteFiles, texts } from '../support/site/site-files.ts'

const sites = { ours: '', rich: '' }

beforeAll(async () => {
  const [ours, rich] = await Promise.all([built('content'), builtFrom(richContent())])
  Object.assign(sites, { ours, rich })
})

test.each([
  ['our own content', 'ours', 'https://ban-tin.example'],
  ['content that uses every key', 'rich', 'https://thu.example'],
] as const)('every article of %s has facts by Google’s rules', (_what, name, origin) => {
  const pages = [...texts(sites[name], '.html')].filter(([path]) => /^\d{4}\//.test(path))
  expect(pages.length).toBeGreaterThan(name === 'rich' ? 45 : 0)
  const faults = pages.flatMap(([path, page]) => {
    const address = `${origin}/${path.replace(/index\.html$/, '')}`
    return faultsOn(page, address).map((fault) => `${path}: ${fault}`)
  })
  expect(faults).toEqual([])
})

test('an article with a recording can be listened to, and says so', () => {
  const recording = '/2023/12/gi%E1%BB%8Dng%20%C4%91%E1%BB%8Dc.mp3'
  const page = texts(sites.rich, '.html').get('2023/12/day-du/index.html') ?? ''
  expect(page).toContain(`<audio controls preload="none" src="${recording}" aria-label=`)
  expect(ofType('NewsArticle', factsOf(page))).toMatchObject([
    {
      audio: {
        '@type': 'AudioObject',
        contentUrl: `https://thu.example${recording}`,
        encodingFormat: 'audio/mpeg',
      },
    },
  ])
})

test('only articles say that they are news', () => {
  const others = [...texts(sites.rich, '.html')].filter(([path]) => !/^\d{4}\//.test(path))
  expect(others.filter(([, page]) => factsOf(page).length > 0)).toEqual([])
})

test('every picture that stands for a page, to those who share or find it, is published', () => {
  const files = new Set(siteFiles(sites.rich))
  const pictures = [...texts(sites.rich, '.html')].flatMap(([path, page]) => {
    const shared = [...page.matchAll(/<meta property="og:image" content="([^"]*)">/g)]
    const found = ofType('NewsArticle', factsOf(page)).flatMap(({ image }) => image ?? [])
    const addresses = [...shared.map(([, address = '']) => address), ...found.map(addressOf)]
    return addresses.map((address) => ({ path, address }))
  })
  expect(pictures.length).toBeGreaterThan(1)
  const lost = pictures.filter(({ address }) => {
    const { origin, pathname } = new URL(address)
    return origin !== 'https://thu.example' || !files.has(decodeURIComponent(pathname).slice(1))
  })
  expect(lost).toEqual([])
})

function addressOf(image: unknown): string {
  return String((image as { readonly url?: unknown }).url)
}

/** Everything wrong with an article page's facts. */
function faultsOn(page: string, address: string): string[] {
  const facts = factsOf(page)
  const articles = ofType('NewsArticle', facts)
  const lists = ofType('BreadcrumbList', facts)
  return [
    ...(articles.length === 1 && lists.length === 1 ? [] : ['not one article and one breadcrumb']),
    ...articles.flatMap((article) => articleFaults(article, address)),
    ...lists.flatMap(breadcrumbFaults),
  ]
}

describe('An article’s facts', () => {
  test('name its people, its section and the newsroom, and both of its dates with their offset', () => {
    const updated = timestampOf(Date.parse('2024-03-02T03:04:00Z'), true)
    const facts = factsAbout({ byline: ['An', 'Tổ Biên tập'], updated })
    expect(facts).toMatchObject({
      headline: 'Bài a',
      datePublished: '2024-03-01T08:00:00+07:00',
      dateModified: '2024-03-02T10:04:00+07:00',
      author: [
        { '@type': 'Person', name: 'An' },
        { '@type': 'Organization', name: 'Tổ Biên tập' },
      ],
      publisher: { name: newsroom.name },
      articleSection: 'Tin tức',
      commentCount: 0,
    })
  })

  test('give a day without a clock its midnight in Hà Nội, and say nothing of what there is not', () => {
    const facts = factsOn(article('a', '00:00 01/03/2024', { byline: [] }))
    expect(facts['datePublished']).toBe('2024-03-01T00:00:00+07:00')
    expect(facts['author']).toEqual([
      { '@type': 'Organization', name: newsroom.name, url: 'https://thu.example' },
    ])
    expect(Object.keys(facts)).not.toContain('image')
    expect(JSON.stringify(facts)).not.toContain('null')
  })

  test('lead a reprint back to where it stood first', () => {
    const origin = { url: 'https://bao.example/a', published: article('x', '08:00 01/01/2024').at }
    const source = { name: 'Báo Thử', origin }
    expect(factsAbout({ byline: [], source, comments: 'off' })).toMatchObject({
      isBasedOn: 'https://bao.example/a',
      author: [{ '@type': 'Organization', name: 'Báo Thử' }],
    })
  })

  test('show pictures by their whole address and size', () => {
    const picture = {
      src: '/2024/03/ảnh.png',
      alt: 'Một điểm',
      caption: '',
      credit: '',
      contentHash: 'p',
    }
    expect(factsAbout({ picture: { ...picture, width: 8, height: 6 } })['image']).toMatchObject({
      url: 'https://thu.example/2024/03/%E1%BA%A3nh.png',
      width: 8,
      height: 6,
    })
    expect(factsAbout({ picture: { ...picture, src: null } })['image']).toBeUndefined()
  })

  test('cut a title that is too long for a headline between two words', () => {
    const headline = String(factsAbout({ title: 'dài '.repeat(60).trim() })['headline'])
    expect(headline).toMatch(/^(?:dài )+dài…$/)
    expect(headline.length).toBeLessThanOrEqual(110)
  })

  test('hold the approved comments of the page, and none where comments are off', () => {
    const facts = factsAbout({}, discussionOf(['Một ý'], 21))
    expect(facts['commentCount']).toBe(21)
    const page = 'https://thu.example/2024/03/a/'
    const id = '019a0000-0000-7000-8000-000000000000'
    expect(facts['comment']).toEqual([
      {
        '@type': 'Comment',
        '@id': `${page}#y-kien-${id}`,
        text: 'Một ý',
        dateCreated: '2026-01-30T01:02:03.004Z',
        author: { '@type': 'Person', name: 'Một ý' },
        comment: {
          '@type': 'Comment',
          '@id': `${page}#tra-loi-${id}`,
          parentItem: { '@id': `${page}#y-kien-${id}` },
          text: 'Một ý',
          dateCreated: '2026-01-31T01:02:03.004Z',
          author: { '@type': 'GovernmentOrganization', name: 'Tổ Biên tập' },
        },
      },
    ])
    expect(Object.keys(factsAbout({ comments: 'off' }, discussionOf(['Một ý'], 1)))).not.toContain(
      'comment',
    )
  })
})

test.each([...hostile, 'Hai\u2028dòng\u2029ba', '\ud83d\ude00'.repeat(80)])(
  'text stays text among the facts: %s',
  (text) => {
    const about = {
      title: text,
      summary: text,
      byline: [text],
      tags: [{ name: text, slug: 'x' }],
      corrections: [{ at: article('x', '08:00 01/01/2024').at, note: text }],
    }
    const page = pageOf(article('a', '08:00 01/03/2024', about), discussionOf([text], 1))
    const [, raw = '<'] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(page) ?? []
    expect(raw).not.toMatch(/[<>&\u2028\u2029]/)
    expect(faultsOn(page, 'https://thu.example/2024/03/a/')).toEqual([])
    const [facts = {}] = ofType('NewsArticle', factsOf(page))
    expect(facts).toMatchObject({ description: text, keywords: [text], comment: [{ text }] })
    expect(String(facts['headline']).isWellFormed()).toBe(true)
  },
)
