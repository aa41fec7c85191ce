import { expect, test } from 'vitest'
import { readBuildOutput } from '../../../scripts/bench/everything/read-build-output.ts'
import { contentFolder } from '../../support/content/content-folder.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { photo } from '../../support/content/photo.ts'
import { build } from '../../support/site/built.ts'
import { temporaryFolder } from '../../support/temporary.ts'

test('each line that a build prints of its parts is read', async () => {
  const content = contentFolder({
    'articles/2023/12/a.md': articleFile({ image: '{ src: anh.jpg, alt: Một điểm }' }),
    'articles/2023/12/anh.jpg': await photo(),
  })
  const { stdout } = await build(content, `${temporaryFolder()}/site`)
  const { edition, pictures, cards, search } = readBuildOutput(stdout, 1)
  for (const seconds of [edition, pictures, cards, search]) expect(seconds).not.toBeNaN()
})

test('a line that is missing is no figure, but for pictures where there are none', () => {
  const nothing = { edition: Number.NaN, cards: Number.NaN, search: Number.NaN }
  expect(readBuildOutput('', 0)).toEqual({ ...nothing, pictures: 0 })
  expect(readBuildOutput('', 3)).toEqual({ ...nothing, pictures: Number.NaN })
})
