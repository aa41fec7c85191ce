import { expect, test } from 'vitest'
import { readOldAddress } from '../../../_includes/models/old-address.ts'
import { redirects } from '../../../builder/plan/redirects.ts'
import { redirectMatcher } from '../../../server/static/redirect-matcher.ts'
import { article } from '../../support/site/planned.ts'

const book = redirectMatcher(
  redirects(
    [article('a', '08:00 01/12/2023', { formerly: ['2023/11/a'] })],
    [article('b', '08:00 02/12/2023', { withdrawn: 'x' })],
    ['/tin/a.aspx', '/tin/a.aspx?c=2&id=5', '/?id=7'].flatMap(
      (address) => readOldAddress(address, '2023/12/a') ?? [],
    ),
  ),
)

function match(address: string): [status: number, to: string] | undefined {
  const found = book(new URL(address, 'http://localhost'))
  return found && [found.rule.status, found.to]
}

test.each([
  ['/2023/11/a/', [301, '/2023/12/a/']],
  ['/2023/11/a', [301, '/2023/12/a/']],
  ['/2023/12/b/', [410, '/_gone/2023/12/b/']],
  ['/2023/12/b', [410, '/_gone/2023/12/b/']],
  ['/tin/a.aspx', [301, '/2023/12/a/']],
  ['/vi/tin/a.aspx;jsessionid=1A2B?id=5&c=2&x=1', [301, '/2023/12/a/']],
  ['/web/vi_VN/tin/a.aspx', [301, '/2023/12/a/']],
  ['/?id=7', [301, '/2023/12/a/']],
  ['/luu-tru/?ngay=28&thang=12&nam=2023', [302, '/luu-tru/2023/12/28/']],
  ['/luu-tru?nam=2023&thang=12&ngay=28&x=1', [302, '/luu-tru/2023/12/28/']],
  ['/luu-tru/2023/12/30/', [404, '/luu-tru/khong-co/']],
  ['/luu-tru/?ngay=28&thang=12', [404, '/luu-tru/khong-co/']],
  ['/luu-tru/?ngay=28&thang=12&nam=', [404, '/luu-tru/khong-co/']],
] as const)('%s leads to %j', (address, expected) => {
  expect(match(address)).toEqual(expected)
})

test.each(['/', '/?id=8', '/tin/', '/2023/12/a/', '/2023/11/', '/2023/11/a/b/', '/luu-tru-2/'])(
  'no rule is about %s',
  (address) => {
    expect(match(address)).toBeUndefined()
  },
)

test('the date form never leads out of the archive or off the site', () => {
  const nasty = [
    '//evil.example',
    'https://evil.example',
    '../..',
    ':ngay',
    '$&',
    'a?b#c',
    '\r\nX: y',
  ]
  for (const word of nasty) {
    const [, to = ''] =
      match(`/luu-tru/?${String(new URLSearchParams({ ngay: '1', thang: '2', nam: word }))}`) ?? []
    expect(to).toBe(`/luu-tru/${encodeURIComponent(word)}/2/1/`)
    expect(new URL(to, 'http://localhost').host).toBe('localhost')
  }
})
