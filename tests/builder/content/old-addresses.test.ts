import { expect, test } from 'vitest'
import { archiveOf, linesAbout } from '../../support/content/archive.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { planOf } from '../../support/site/planned.ts'

const articles = { 'articles/2023/12/bai-thu.md': articleFile() }

async function rulesOf(redirects: string): Promise<readonly string[]> {
  const [page] = planOf(
    await archiveOf({ ...articles, 'redirects.yaml': redirects }),
  ).pages.plain.filter(({ file }) => file === '_redirects')
  return page?.lines.filter((line) => line.includes('bai-thu')) ?? []
}

test('old addresses become rules, those with a query first', async () => {
  const file = `# Địa chỉ cũ\n\n/tin/bai.aspx: 2023/12/bai-thu\r\n/vi/tin/bai.aspx;jsessionid=1?id=5&c=2: 2023/12/bai-thu\n'/tin/l''a?x=1': /2023/12/bai-thu/\n"/tin/có dấu": 2023/12/bai-thu\n`
  expect(await rulesOf(file)).toEqual([
    '/tin/bai.aspx c=2 id=5 /2023/12/bai-thu/ 301!',
    "/tin/l'a x=1 /2023/12/bai-thu/ 301!",
    '/tin/bai.aspx /2023/12/bai-thu/ 301',
    '/tin/c%C3%B3%20d%E1%BA%A5u /2023/12/bai-thu/ 301',
  ])
})

test.each([
  'tin/bai: 2023/12/bai-thu',
  '//khac.example/a: 2023/12/bai-thu',
  '/tin/bai: https://khac.example/',
  '/tin/bai',
  '- /tin/bai',
])('a line that is no rule is told by its number: %s', async (line) => {
  expect(
    await linesAbout({ ...articles, 'redirects.yaml': `/a: 2023/12/bai-thu\n${line}\n` }),
  ).toEqual([expect.stringMatching(/^content\/redirects\.yaml:2: mỗi dòng phải có dạng/)])
})
