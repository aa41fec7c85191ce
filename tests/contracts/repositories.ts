import { expect, test } from 'vitest'
import { versionOf } from '../../functions/articles/domain/version.ts'
import type { Change, Repository } from '../../functions/articles/repositories/repository.ts'
import type { Files } from '../support/content/content-folder.ts'

/** A repository over a real bare one, and what a stranger with git sees of it. */
export interface RepositoryWorld {
  readonly repository: Repository
  /** Runs git where the commits are. */
  readonly git: (...words: readonly string[]) => string
}

export const committer = { name: 'Bản tin Thử', email: 'thu@thu.example' }
const author = { name: 'Lan', email: 'Lan@thu.example' }

export function changeOf(
  files: Readonly<Record<string, string | null>>,
  more: Partial<Change> = {},
): Change {
  return {
    expected: new Map(Object.keys(files).map((path) => [path, null])),
    files: new Map(
      Object.entries(files).map(([path, text]) => [path, text === null ? null : Buffer.from(text)]),
    ),
    author,
    committer,
    message: 'Bản nháp: mot\n\n[skip netlify]\n',
    ...more,
  }
}

export function testRepository(
  open: (files?: Files) => RepositoryWorld | Promise<RepositoryWorld>,
): void {
  test('several files are one commit, by the person’s name, and nothing else is in it', async () => {
    const { repository, git } = await open()
    const made = await repository.commit(
      changeOf({ 'drafts/mot.md': 'Một', 'drafts/mot/anh.png': 'ảnh' }),
    )
    const [id, by, email, message] = git('log', '-1', '--format=%H%n%an%n%ae%n%B').split('\n')
    expect(made).toEqual({ outcome: 'done', commit: id })
    expect([by, email, message]).toEqual(['Lan', 'Lan@thu.example', 'Bản nháp: mot'])
    expect(git('log', '-1', '--format=%cn <%ce>')).toBe('Bản tin Thử <thu@thu.example>')
    expect(git('log', '-1', '--format=%B').trim().endsWith('[skip netlify]')).toBe(true)
    expect(git('show', '--name-only', '--format=').split('\n')).toEqual([
      'content/drafts/mot.md',
      'content/drafts/mot/anh.png',
    ])
    expect((await repository.read('drafts/mot.md'))?.toString()).toBe('Một')
    expect(await repository.list('drafts')).toEqual(['mot.md'])
    expect(await repository.list('drafts/mot')).toEqual(['anh.png'])
  })

  test('what is not as the writer saw it is refused, and nothing of the change is made', async () => {
    const { repository, git } = await open({ 'drafts/mot.md': 'Một' })
    const before = git('rev-parse', 'HEAD')
    const old = changeOf({ 'drafts/mot.md': 'Hai', 'drafts/ba.md': 'Ba' })
    expect(await repository.commit(old)).toEqual({ outcome: 'conflict', path: 'drafts/mot.md' })
    expect(git('rev-parse', 'HEAD')).toBe(before)
    expect(await repository.read('drafts/ba.md')).toBeUndefined()
  })

  test('a file is taken away, and another comes in its place, in one commit', async () => {
    const { repository, git } = await open({ 'drafts/mot.md': 'Một' })
    const version = versionOf(Buffer.from('Một'))
    const moved = await repository.commit(
      changeOf(
        { 'drafts/mot.md': null, 'articles/2026/11/mot.md': 'Một' },
        {
          expected: new Map([
            ['drafts/mot.md', version],
            ['articles/2026/11/mot.md', null],
          ]),
        },
      ),
    )
    expect(moved.outcome).toBe('done')
    expect(
      git('ls-tree', '-r', '--name-only', 'HEAD', 'content/articles/', 'content/drafts/'),
    ).toBe('content/articles/2026/11/mot.md')
    expect(await repository.list('drafts')).toEqual([])
    expect(await repository.read('drafts/mot.md')).toBeUndefined()
  })

  test('a change that changes nothing makes no commit', async () => {
    const { repository, git } = await open({ 'drafts/mot.md': 'Một' })
    const before = git('rev-parse', 'HEAD')
    const expected = new Map([['drafts/mot.md', versionOf(Buffer.from('Một'))]])
    const same = await repository.commit(changeOf({ 'drafts/mot.md': 'Một' }, { expected }))
    expect(same).toEqual({ outcome: 'done', commit: before })
  })

  test('of many people who change one file at once, one is done and the others are told', async () => {
    const { repository, git } = await open({ 'drafts/mot.md': 'Một' })
    const before = git('rev-parse', 'HEAD')
    const expected = new Map([['drafts/mot.md', versionOf(Buffer.from('Một'))]])
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, number) =>
        repository.commit(changeOf({ 'drafts/mot.md': `Bản ${number}` }, { expected })),
      ),
    )
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
      ...Array.from({ length: 5 }, () => 'conflict'),
      'done',
    ])
    expect(git('rev-list', '--count', `${before}..HEAD`)).toBe('1')
  })

  test('people who change different files at once are all done', async () => {
    const { repository, git } = await open()
    const before = git('rev-parse', 'HEAD')
    const names = Array.from({ length: 6 }, (_, number) => `drafts/bai-${number}.md`)
    const outcomes = await Promise.all(
      names.map((name) => repository.commit(changeOf({ [name]: name }))),
    )
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(names.map(() => 'done'))
    expect(git('rev-list', '--count', `${before}..HEAD`)).toBe('6')
  })

  test('each file says who changed it last, and how it was before', async () => {
    const { repository } = await open({ 'drafts/cu.md': 'Cũ' })
    await repository.commit(changeOf({ 'drafts/mot.md': 'Một' }))
    await repository.commit(
      changeOf(
        { 'drafts/mot.md': 'Hai' },
        {
          expected: new Map([['drafts/mot.md', versionOf(Buffer.from('Một'))]]),
          author: { name: 'Bình', email: 'Bình@thu.example' },
        },
      ),
    )
    const last = await repository.lastCommits(['drafts/mot.md', 'drafts/cu.md', 'drafts/khong.md'])
    expect([...last].map(([path, { by }]) => `${path} ${by}`).sort()).toEqual([
      'drafts/cu.md Minh',
      'drafts/mot.md Bình',
    ])
    const [second, first, ...others] = await repository.history('drafts/mot.md', 10)
    expect([second?.by, first?.by, others]).toEqual(['Bình', 'Lan', []])
    expect(second?.at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.000Z$/)
    expect((await repository.readAt(first?.id ?? '', 'drafts/mot.md'))?.toString()).toBe('Một')
    expect(await repository.readAt(first?.id ?? '', 'drafts/khong.md')).toBeUndefined()
  })
}
