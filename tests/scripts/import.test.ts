import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentFolder } from '../support/content/content-folder.ts'
import { run } from '../support/run.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { sample } from '../importer/layouts/sample.ts'

const text = `${sample.title} (00:00 28/12/2023)\n\nHNP - ${sample.lead}\n\n${sample.paragraphs.join('\n\n')}\n`

function folders(): { pages: string; content: string } {
  const pages = temporaryFolder()
  writeFileSync(join(pages, 'bai.txt'), text)
  return { pages, content: contentFolder({}) }
}

test('npm run import writes the article, and says JSON and nothing else on standard output', async () => {
  const { pages, content } = folders()
  const out = join(content, 'articles')
  const { code, stdout, stderr } = await run(['scripts/import.ts', pages, '--out', out, '--json'])
  expect(code).toBe(0)
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toMatchObject([{ file: 'bai.txt', verdict: 'sure', article: { title: sample.title } }])
  expect(stderr).toContain('1 chắc')
  expect(existsSync(join(out, '2023/12'))).toBe(true)
})

test('what is wrong with the words is said in a sentence before anything is written', async () => {
  const { pages, content } = folders()
  const out = join(content, 'articles')
  const report = join(temporaryFolder(), 'xem-lai.html')
  writeFileSync(`${report}.json`, '{')
  const broken = contentFolder({ 'redirects.yaml': 'khong phai dia chi' })
  const wrong: [words: string[], says: string][] = [
    [[], 'Usage: npm run import'],
    [[join(pages, 'khong-co')], 'There is no file or folder'],
    [[pages, '--section', 'khong-co'], 'There is no section khong-co. The sections: tin-tuc'],
    [[pages, '--report', join(pages, 'khong-co', 'x.html')], 'There is no folder'],
    [[pages, '--report', report], 'holds no decisions that can be read'],
    [[pages, '--out', join(broken, 'articles')], 'redirects.yaml:1: mỗi dòng phải có dạng'],
  ]
  for (const [words, says] of wrong) {
    const { code, stdout, stderr } = await run(['scripts/import.ts', '--out', out, ...words])
    expect([code === 0, stdout]).toEqual([false, ''])
    expect(stderr).toContain(says)
    expect(stderr).not.toContain('    at ')
  }
  mkdirSync(out, { recursive: true })
  expect(existsSync(join(out, '2023'))).toBe(false)
})
