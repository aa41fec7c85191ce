import { writeSync } from 'node:fs'
import { versionOf } from '../../../../functions/articles/domain/version.ts'
import { gitRepository } from '../../../../functions/articles/repositories/git/git-repository.ts'
import { changeOf } from '../../../contracts/repositories.ts'

/** Run as `node commit-until-killed.ts CONTENT NUMBER`: saves a draft and publishes it in turns, saying each text once its commit stands. */
const [content = '', round = ''] = process.argv.slice(2)
const { env: environment } = process
const repository = gitRepository({ content, branch: undefined, environment })
const [draft, article] = [`drafts/bai-${round}.md`, `articles/2026/11/bai-${round}.md`]

for (let number = 0; ; number += 1) {
  const text = `Lượt ${round}, bản ${number}`
  const before = await repository.read(article)
  await done(
    changeOf(
      { [draft]: text, [article]: null },
      {
        expected: new Map([
          [draft, null],
          [article, before ? versionOf(before) : null],
        ]),
      },
    ),
  )
  writeSync(1, `${text}\n`)
  const expected = new Map([
    [draft, versionOf(Buffer.from(text))],
    [article, null],
  ])
  await done(changeOf({ [draft]: null, [article]: text }, { expected }))
}

async function done(change: Parameters<typeof repository.commit>[0]): Promise<void> {
  const made = await repository.commit(change)
  if (made.outcome !== 'done') throw new Error(JSON.stringify(made))
}
