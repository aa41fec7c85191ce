import { describe, expect, test } from 'vitest'
import { articleFaults, breadcrumbFaults } from '../support/site/article-rules.ts'
import { discussionOf, factsAbout } from '../support/site/drawn-article.ts'
import type { Facts } from '../support/site/json-ld.ts'

describe('The check itself finds', () => {
  const good = factsAbout({ tags: [{ name: 'Hoa', slug: 'hoa' }] }, discussionOf(['Một ý'], 1))
  const address = 'https://thu.example/2024/03/a/'

  test('nothing wrong with a good article', () => {
    expect(articleFaults(good, address)).toEqual([])
  })

  test.each<[string, string, unknown]>([
    ['a date as the portal prints it', 'datePublished', '28/12/2023'],
    ['a date in its own words', 'datePublished', 'Thứ năm, 28/12/2023'],
    ['a day without a clock', 'datePublished', '2024-03-01'],
    ['a clock without an offset', 'datePublished', '2024-03-01T08:00:00'],
    ['a day that is none', 'datePublished', '2024-02-30T08:00:00+07:00'],
    ['an hour that is none', 'datePublished', '2024-03-01T24:00:00+07:00'],
    ['no date', 'datePublished', undefined],
    ['a change before it was published', 'dateModified', '2024-02-28T08:00:00+07:00'],
    ['a change that is no date', 'dateModified', 'hôm qua'],
    ['another kind of thing', '@type', 'Recipe'],
    ['no headline', 'headline', ' '],
    ['a headline that is too long', 'headline', 'a'.repeat(111)],
    ['nobody who wrote it', 'author', []],
    ['an author without a name', 'author', [{ '@type': 'Person' }]],
    ['an author that is a text', 'author', ['An']],
    ['a publisher without a logo', 'publisher', { ...Object(good['publisher']), logo: undefined }],
    ['a picture with no whole address', 'image', '/2024/03/anh.png'],
    ['a picture with half a size', 'image', { '@type': 'ImageObject', url: address, width: 5 }],
    ['the address of another page', 'mainEntityOfPage', 'https://thu.example/'],
    ['an origin with no whole address', 'isBasedOn', 'bao.example/a'],
    ['fewer comments than it shows', 'commentCount', 0],
    ['half a comment', 'commentCount', 1.5],
    ['a comment without a day', 'comment', [{ '@type': 'Comment', text: 'a' }]],
    ['a free article that says it is not', 'isAccessibleForFree', 'true'],
    ['another language', 'inLanguage', 'Vietnamese'],
    ['an empty keyword', 'keywords', ['']],
    ['a correction without a day', 'correction', [{ '@type': 'CorrectionComment', text: 'a' }]],
  ])('%s', (_what, name, value) => {
    const [fault = '', ...others] = articleFaults({ ...good, [name]: value }, address)
    expect([fault.split(':')[0], others]).toEqual([name, []])
  })

  test.each<[string, Facts]>([
    ['no steps', { itemListElement: [] }],
    ['steps out of order', { itemListElement: [step(2, address), step(1, address)] }],
    ['a step in between with no address', { itemListElement: [step(1), step(2)] }],
  ])('a breadcrumb with %s', (_what, list) => {
    expect(breadcrumbFaults(list)).not.toEqual([])
  })
})

function step(position: number, item?: string): Facts {
  return { '@type': 'ListItem', position, name: 'Bước', item }
}
