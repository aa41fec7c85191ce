import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { versionOf } from '../../functions/articles/domain/version.ts'
import { forgeRepository } from '../../functions/articles/repositories/forge/forge-repository.ts'
import type { Forge } from '../../functions/articles/repositories/forge/forge.ts'
import type { Repository } from '../../functions/articles/repositories/repository.ts'
import type { Fault, ForgeDouble } from '../doubles/forges/forge-server.ts'
import { git, gitNewsroom } from '../support/articles/git.ts'
import { writeFiles, type Files } from '../support/content/content-folder.ts'
import { changeOf, testRepository } from './repositories.ts'

interface ForgeKind {
  readonly start: (folder: string) => Promise<ForgeDouble>
  /** `deadline` in milliseconds for a request. */
  readonly open: (double: ForgeDouble, deadline?: number) => Forge
  /** The request that makes a commit stand. */
  readonly last: string
}

interface ForgeWorld {
  readonly repository: Repository
  /** The same one, for whom requests have their time: milliseconds. */
  readonly within: (deadline: number) => Repository
  readonly double: ForgeDouble
  readonly git: (...words: readonly string[]) => string
  /** Somebody else pushes this. */
  readonly push: (files: Files) => void
}

const saved = { 'drafts/mot.md': 'Một' }
const expected = new Map([['drafts/mot.md', versionOf(Buffer.from('Một'))]])
const change = changeOf({ 'drafts/mot.md': 'Hai', 'drafts/mot/anh.png': 'ảnh' }, { expected })

/** Long enough for the requests that are answered, also on a busy machine. */
const soon = 8_000

/** What every forge's repository promises, whatever its API answers. */
export function testForge({ start, open, last }: ForgeKind): void {
  testRepository(world)

  async function world(files?: Files): Promise<ForgeWorld> {
    const newsroom = gitNewsroom(files)
    const double = await start(newsroom.upstream)
    return {
      double,
      repository: forgeRepository(open(double)),
      within: (deadline) => forgeRepository(open(double, deadline)),
      git: (...words) => git(newsroom.upstream, ...words),
      push(others) {
        writeFiles(newsroom.content, others)
        git(newsroom.folder, 'add', '.')
        git(newsroom.folder, 'commit', '--quiet', '--message=Của Minh')
        git(newsroom.folder, 'pull', '--quiet', '--rebase')
        git(newsroom.folder, 'push', '--quiet')
      },
    }
  }

  test.each<[string, Fault]>([
    ['409', 409],
    ['422', 422],
    ['500', 500],
    ['no answer', 'never'],
  ])('%s to a commit leaves nothing of it, and the next try makes it', async (_, fault) => {
    const { repository, within, double, git: ask } = await world(saved)
    const before = ask('rev-parse', 'main')
    double.fault = (request) => (request.startsWith(last) ? fault : undefined)
    const tried = fault === 'never' ? within(soon) : repository
    await expect(tried.commit(change)).rejects.toMatchObject({ name: 'RepositoryAway' })
    expect(ask('rev-parse', 'main')).toBe(before)
    double.fault = undefined
    expect((await repository.commit(change)).outcome).toBe('done')
  })

  test('a commit whose answer was lost is found, and not made twice', async () => {
    const { repository, double, git: ask } = await world(saved)
    double.fault = (request) => (request.startsWith(last) ? 'lost' : undefined)
    const made = await repository.commit(change)
    expect(made).toEqual({ outcome: 'done', commit: ask('rev-parse', 'main') })
    expect(ask('rev-list', '--count', 'main')).toBe('3')
  })

  test('what somebody else pushes in between is kept, or told where it is the same file', async () => {
    const { repository, double, git: ask, push } = await world(saved)
    const pushes: Files[] = [{ 'drafts/hai.md': 'Của Minh' }, { 'drafts/mot.md': 'Của Minh' }]
    double.fault = (request) => {
      const files = request.startsWith(last) ? pushes.shift() : undefined
      if (files !== undefined) push(files)
      return undefined
    }
    const first = changeOf({ 'drafts/ba.md': 'Ba' })
    expect((await repository.commit(first)).outcome).toBe('done')
    expect(ask('show', 'main:content/drafts/hai.md')).toBe('Của Minh')
    expect(await repository.commit(change)).toEqual({ outcome: 'conflict', path: 'drafts/mot.md' })
    expect((await repository.read('drafts/mot.md'))?.toString()).toBe('Của Minh')
  })

  test.each<[string, number, RegExp]>([
    ['a token that has ended', 401, /CONTENT_TOKEN/],
    ['a token that may not write', 403, /CONTENT_TOKEN/],
    ['a repository that is not there', 404, /CONTENT_REPOSITORY/],
  ])('%s is told in a sentence that names the setting, and no token', async (_, status, names) => {
    const { repository, double } = await world()
    double.fault = () => status
    const sentence = await repository.readOnlyBecause()
    expect(sentence).toMatch(names)
    expect(sentence).not.toContain(double.token)
    const refused = await repository.commit(changeOf({ 'drafts/ba.md': 'Ba' }))
    expect(refused).toEqual({ outcome: 'read-only', reason: sentence })
    await expect(repository.list('drafts')).rejects.toMatchObject({ name: 'RepositoryClosed' })
  })

  test('a forge that does not answer is away, not closed', async () => {
    const { repository, within, double } = await world(saved)
    double.fault = () => 'never'
    await expect(within(1).list('drafts')).rejects.toMatchObject({ name: 'RepositoryAway' })
    double.fault = undefined
    expect(await repository.list('drafts')).toEqual(['mot.md'])
  })

  test('a list is read in few requests, and again in one', async () => {
    const names = Array.from({ length: 30 }, (_, number) => `drafts/bai-${number}.md`)
    const { repository, double, push } = await world(
      Object.fromEntries(names.map((name) => [name, `Bản ${name}`])),
    )
    const read = async (): Promise<number> => {
      double.requests.length = 0
      repository.renew()
      expect((await repository.list('drafts')).length).toBeGreaterThanOrEqual(30)
      expect((await repository.readAll(names)).size).toBe(30)
      expect((await repository.lastCommits(names)).size).toBe(30)
      return double.requests.length
    }
    const first = await read()
    expect(await read()).toBe(1)
    push({ 'drafts/moi.md': 'Mới' })
    // The head, the folders above, the commits: no text is read again.
    expect(await read()).toBeLessThan(first)
    expect(double.requests.filter((request) => request.includes('blobs'))).toEqual([])
  })

  test('the checks find what they need of a folder in files, also after it changed', async () => {
    const { repository, push } = await world({ 'drafts/mot/a.png': 'A', 'drafts/mot/b.png': 'B' })
    const isNeeded = (name: string): boolean => name === 'a.png'
    const folder = await repository.localFolder('drafts/mot', isNeeded)
    expect([fileIn(folder, 'a.png'), fileIn(folder, 'b.png')]).toEqual(['A', undefined])
    push({ 'drafts/mot/a.png': 'A mới' })
    expect(fileIn(await repository.localFolder('drafts/mot', isNeeded), 'a.png')).toBe('A')
    repository.renew()
    expect(fileIn(await repository.localFolder('drafts/mot', isNeeded), 'a.png')).toBe('A mới')
  })
}

function fileIn(folder: string, name: string): string | undefined {
  const file = join(folder, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
