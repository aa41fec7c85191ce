import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gitRepository } from '../../../../functions/articles/repositories/git/git-repository.ts'
import { changeOf } from '../../../contracts/repositories.ts'
import {
  git,
  gitEnvironment,
  gitNewsroom,
  type GitNewsroom,
} from '../../../support/articles/git.ts'
import { writeFiles } from '../../../support/content/content-folder.ts'

function open({ content }: GitNewsroom) {
  return gitRepository({ content, branch: undefined, environment: gitEnvironment })
}

test('whoever wrote last is told without a look at what is older, and what nobody committed is nobody’s', async () => {
  const newsroom = gitNewsroom({ 'drafts/cu.md': 'Cũ' })
  const { folder } = newsroom
  const oldest = git(folder, 'rev-parse', 'HEAD~1')
  const repository = open(newsroom)
  for (const name of ['mot', 'hai', 'ba'])
    await repository.commit(changeOf({ [`drafts/${name}.md`]: name }))
  writeFiles(newsroom.content, { 'drafts/moi.md': 'Mới' })
  rmSync(join(folder, '.git/objects', oldest.slice(0, 2), oldest.slice(2)))
  expect(() => git(folder, 'log')).toThrow('Command failed')
  const last = await repository.lastCommits(
    ['mot', 'hai', 'moi', 'khong-co'].map((name) => `drafts/${name}.md`),
  )
  expect([...last].map(([path, { by }]) => [path, by])).toEqual([
    ['drafts/hai.md', 'Lan'],
    ['drafts/mot.md', 'Lan'],
  ])
})

test('what a merge itself says is the merger’s, and the rest is its writers’', async () => {
  const newsroom = gitNewsroom({ 'drafts/a.md': 'A', 'drafts/b.md': 'B' })
  const { folder, content } = newsroom
  const say = (text: string, message: string): void => {
    writeFiles(content, { 'drafts/a.md': text })
    git(folder, 'commit', '--quiet', '--all', `--message=${message}`)
  }
  git(folder, 'switch', '--quiet', '--create', 'thu')
  writeFiles(content, { 'drafts/b.md': 'B của thu' })
  say('A của thu', 'Bên thu')
  git(folder, 'switch', '--quiet', 'main')
  say('A của main', 'Bên main')
  expect(() => git(folder, 'merge', '--quiet', 'thu')).toThrow('Command failed')
  say('A của cả hai', 'Gộp')
  const last = await open(newsroom).lastCommits(['drafts/a.md', 'drafts/b.md'])
  expect(Object.fromEntries([...last].map(([path, { subject }]) => [path, subject]))).toEqual({
    'drafts/a.md': 'Gộp',
    'drafts/b.md': 'Bên thu',
  })
})
