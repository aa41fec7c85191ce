import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { versionOf } from '../../../../functions/articles/domain/version.ts'
import { gitRepository } from '../../../../functions/articles/repositories/git/git-repository.ts'
import { changeOf, committer, testRepository } from '../../../contracts/repositories.ts'
import {
  git,
  gitEnvironment,
  gitNewsroom,
  statusOf,
  type GitNewsroom,
} from '../../../support/articles/git.ts'
import { atEnd } from '../../../support/at-end.ts'
import { contentFolder, writeFiles } from '../../../support/content/content-folder.ts'
import { until } from '../../../support/until.ts'
import { temporaryFolder } from '../../../support/temporary.ts'

function open({ content }: Pick<GitNewsroom, 'content'>, branch?: string) {
  return gitRepository({ content, branch, environment: gitEnvironment })
}

testRepository((files) => {
  const newsroom = gitNewsroom(files)
  return {
    repository: open(newsroom),
    git: (...words) => git(newsroom.folder, ...words),
  }
})

test('after a commit the work tree is clean and holds the files', async () => {
  const newsroom = gitNewsroom()
  const repository = open(newsroom)
  await repository.commit(changeOf({ 'drafts/mot.md': 'Một' }))
  expect(statusOf(newsroom)).toBe('')
  expect(readFileSync(join(newsroom.content, 'drafts/mot.md'), 'utf8')).toBe('Một')
})

test('whoever kills the editor while it looks leaves no lock: what only looks takes none', async () => {
  const newsroom = gitNewsroom({ 'drafts/a.md': 'A' })
  utimesSync(join(newsroom.content, 'drafts/a.md'), new Date(0), new Date(0))
  const index = join(newsroom.folder, '.git/index')
  const before = readFileSync(index)
  const expected = new Map([['drafts/a.md', versionOf(Buffer.from('Khác'))]])
  const change = changeOf({ 'drafts/a.md': 'B' }, { expected })
  expect((await open(newsroom).commit(change)).outcome).toBe('conflict')
  expect(readFileSync(index).equals(before)).toBe(true)
})

test('what others have staged, changed or begun stays as it was', async () => {
  const newsroom = gitNewsroom({ 'drafts/a.md': 'A', 'drafts/b.md': 'B' })
  const repository = open(newsroom)
  writeFiles(newsroom.content, {
    'drafts/a.md': 'A, dàn',
    'drafts/b.md': 'B, dở',
    'drafts/c.md': 'C',
  })
  git(newsroom.folder, 'add', 'content/drafts/a.md')
  const before = statusOf(newsroom)
  expect(before.split('\n')).toHaveLength(3)
  expect((await repository.commit(changeOf({ 'drafts/mot.md': 'Một' }))).outcome).toBe('done')
  expect(statusOf(newsroom)).toBe(before)
  expect(git(newsroom.folder, 'show', '--name-only', '--format=')).toBe('content/drafts/mot.md')
})

test.each([
  ['changed', 'drafts/a.md'],
  ['new', 'drafts/moi.md'],
])('a file that somebody has %s and not committed is left to them', async (_, path) => {
  const newsroom = gitNewsroom({ 'drafts/a.md': 'A' })
  const repository = open(newsroom)
  writeFiles(newsroom.content, { [path]: 'Đang viết' })
  const expected = new Map([[path, versionOf(Buffer.from('Đang viết'))]])
  expect(await repository.commit(changeOf({ [path]: 'Khác' }, { expected }))).toEqual({
    outcome: 'uncommitted',
    path,
  })
  expect(readFileSync(join(newsroom.content, path), 'utf8')).toBe('Đang viết')
})

test('also the very first commit of a work tree can be the editor’s', async () => {
  const folder = temporaryFolder()
  git(folder, 'init', '--quiet', '--initial-branch=main')
  const repository = open({ content: folder })
  expect((await repository.commit(changeOf({ 'drafts/mot.md': 'Một' }))).outcome).toBe('done')
  expect(git(folder, 'status', '--porcelain')).toBe('')
  expect(git(folder, 'log', '--format=%an')).toBe('Lan')
})

test('outside any work tree everything can be read, and a change is refused in a sentence that names git', async () => {
  const content = contentFolder({ 'drafts/mot.md': 'Một' })
  const repository = open({ content })
  expect(await repository.list('drafts')).toEqual(['mot.md'])
  expect((await repository.read('drafts/mot.md'))?.toString()).toBe('Một')
  expect(await repository.history('drafts/mot.md', 5)).toEqual([])
  expect(await repository.commit(changeOf({ 'drafts/hai.md': 'Hai' }))).toEqual({
    outcome: 'read-only',
    reason: expect.stringContaining('git init'),
  })
  expect(existsSync(join(content, '.git'))).toBe(false)
})

test.each([
  ['a branch other than the one wanted', ['switch', '--quiet', '--create', 'thu']],
  ['no branch', ['switch', '--quiet', '--detach']],
])('on %s nothing is committed', async (_, words) => {
  const newsroom = gitNewsroom()
  git(newsroom.folder, ...words)
  expect(await open(newsroom, 'main').readOnlyBecause()).toMatch(/branch|CONTENT_BRANCH/)
})

test('commits go to the upstream, on top of what others pushed meanwhile', async () => {
  const newsroom = gitNewsroom({ 'drafts/a.md': 'A' })
  const other = temporaryFolder()
  git(other, 'clone', '--quiet', newsroom.upstream, '.')
  writeFileSync(join(other, 'content/drafts/a.md'), 'A của Minh')
  git(other, 'commit', '--quiet', '--all', '--message=Sửa a')
  git(other, 'push', '--quiet')
  const repository = open(newsroom)
  await repository.commit(changeOf({ 'drafts/mot.md': 'Một' }))
  writeFiles(newsroom.folder, { 'README.md': 'Đang sửa.\n' })
  await repository.share(committer)
  expect(repository.unsharedBecause).toBeUndefined()
  expect(git(newsroom.upstream, 'log', '--format=%an %cn %s', '-2')).toBe(
    'Lan Bản tin Thử Bản nháp: mot\nMinh Minh Sửa a',
  )
  expect(statusOf(newsroom)).toBe(' M README.md')
  expect(readFileSync(join(newsroom.content, 'drafts/a.md'), 'utf8')).toBe('A của Minh')
})

test('a real clash is told and nothing is forced; an upstream that is away is tried again', async () => {
  const newsroom = gitNewsroom({ 'drafts/a.md': 'A' })
  const other = temporaryFolder()
  git(other, 'clone', '--quiet', newsroom.upstream, '.')
  writeFileSync(join(other, 'content/drafts/a.md'), 'A của Minh')
  git(other, 'commit', '--quiet', '--all', '--message=Sửa a')
  git(other, 'push', '--quiet')
  const pushed = git(newsroom.upstream, 'rev-parse', 'main')
  const repository = open(newsroom)
  const expected = new Map([['drafts/a.md', versionOf(Buffer.from('A'))]])
  await repository.commit(changeOf({ 'drafts/a.md': 'A của Lan' }, { expected }))
  await repository.share(committer)
  expect(repository.unsharedBecause).toBe('clash')
  expect(git(newsroom.upstream, 'rev-parse', 'main')).toBe(pushed)
  expect([statusOf(newsroom), readFileSync(join(newsroom.content, 'drafts/a.md'), 'utf8')]).toEqual(
    ['', 'A của Lan'],
  )
  git(newsroom.folder, 'remote', 'set-url', 'origin', '/nowhere')
  await repository.share(committer)
  expect(repository.unsharedBecause).toBe('away')
})

test('commits that were killed before their push are found by the next start, and a person’s own are not the editor’s', async () => {
  const newsroom = gitNewsroom({ 'drafts/a.md': 'A' })
  git(newsroom.folder, 'commit', '--quiet', '--allow-empty', '--message=Của Minh')
  expect(await open(newsroom).isUnshared(committer)).toBe(false)
  await open(newsroom).commit(changeOf({ 'drafts/mot.md': 'Một' }))
  const next = open(newsroom)
  expect(await next.isUnshared(committer)).toBe(true)
  await next.share(committer)
  expect([await next.isUnshared(committer), next.unsharedBecause]).toEqual([false, undefined])
})

test('an upstream that never answers holds up nobody who saves', async () => {
  const newsroom = gitNewsroom()
  let asked = false
  const server = createServer(() => (asked = true)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  atEnd(() => server.close())
  const { port } = server.address() as AddressInfo
  git(newsroom.folder, 'remote', 'set-url', 'origin', `git://127.0.0.1:${port}/upstream.git`)
  const repository = open(newsroom)
  void repository.share(committer)
  await until(() => asked)
  expect((await repository.commit(changeOf({ 'drafts/mot.md': 'Một' }))).outcome).toBe('done')
})

test.each([
  ['a merge that somebody has begun', 'MERGE_HEAD', /git status/],
  ['a git that was cut off long ago', 'index.lock', /index\.lock/],
])('%s is told with what to do', async (_, name, sentence) => {
  const newsroom = gitNewsroom()
  const file = join(newsroom.folder, '.git', name)
  writeFileSync(file, git(newsroom.folder, 'rev-parse', 'HEAD'))
  const longAgo = new Date(Date.now() - 3_600_000)
  utimesSync(file, longAgo, longAgo)
  const repository = open(newsroom)
  expect(await repository.readOnlyBecause()).toMatch(sentence)
  expect((await repository.commit(changeOf({ 'drafts/mot.md': 'Một' }))).outcome).toBe('read-only')
})
