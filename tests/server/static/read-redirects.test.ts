import { join } from 'node:path'
import { expect, test } from 'vitest'
import { redirectLines, redirects } from '../../../builder/plan/redirects.ts'
import { readRedirects } from '../../../server/static/read-redirects.ts'
import { writeFiles } from '../../support/content/content-folder.ts'
import { article } from '../../support/site/planned.ts'
import { temporaryFolder } from '../../support/temporary.ts'

function rulesOf(lines: readonly string[]): unknown {
  const folder = temporaryFolder()
  writeFiles(folder, { _redirects: `${lines.join('\n')}\n` })
  return readRedirects(folder)
}

test('the rules that an edition writes for other hosts are read back as they were', () => {
  const rules = redirects(
    [article('a', '08:00 01/12/2023', { formerly: ['2023/11/a', '2023/10/a'] })],
    [article('b', '08:00 02/12/2023', { withdrawn: 'x' })],
    [
      { path: '/tin/a.aspx', query: [['tên', 'bài 5']], article: '2023/12/a' },
      { path: '/tin/a.aspx', query: [], article: '2023/12/a' },
    ],
  )
  expect(rulesOf(redirectLines(rules))).toEqual(rules)
})

test('a line that is no rule of ours is passed over', () => {
  expect(rulesOf(['', '# /a /b 301', '/a /b 200', '/a', 'a /b 301', '/a /b 301x'])).toEqual([])
})

test('a folder without rules has none', () => {
  expect(readRedirects(join(temporaryFolder(), 'nothing'))).toEqual([])
})
