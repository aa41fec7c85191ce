import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Comment } from '../../../functions/comments/domain/comment.ts'
import type { Store } from '../../../functions/comments/store/store.ts'
import { formatDay } from '../../../_includes/format/format.ts'
import { timestampOf } from '../../../builder/content/text/timestamp.ts'
import { between, type Random } from '../../../scripts/generate/random.ts'
import { approveOne, orderOf } from '../../contracts/samples.ts'
import { contentFolder, newsroomFile, writeFiles } from '../../support/content/content-folder.ts'
import { articleFile, pageFile } from '../../support/content/markdown-file.ts'
import { darkPicture, picture } from '../../support/content/picture.ts'

type Keys = Record<string, string | undefined>

/** A small newsroom whose every day is drawn by lot: what it writes, how it changes its mind, what readers send. */
export interface NewsroomDays {
  readonly content: string
  /** The present instant, in milliseconds since 1970. */
  readonly now: () => number
  /** Does one thing, and says which. */
  step(): Promise<string>
}

const hour = 3_600_000
const unchanged = { updated: undefined, corrections: undefined }
const sections = ['tin-tuc', 'thong-bao', 'van-ban']
const pictures = ['anh.png', 'anh-khac.png']
const attached = ['ban-do.pdf', 'ban-nghe.mp3']
const tags = ['Đô thị', 'Giao thông', 'Văn hoá', 'Vân Hoà', 'đô thị']

export function newsroomDays(random: Random, store: Store, articles: number): NewsroomDays {
  const known = new Map<string, Keys>()
  const content = contentFolder({
    'pages/gioi-thieu.md': pageFile('Giới thiệu'),
    'articles/2025/01/anh.png': picture,
    'articles/2025/01/anh-khac.png': darkPicture,
    'articles/2025/01/ban-do.pdf': 'PDF',
    'articles/2025/01/ban-nghe.mp3': 'ID3',
  })
  let now = Date.parse('2025-03-01T12:00:00+07:00')
  let made = 0
  const approved: Comment[] = []
  for (let index = 0; index < articles; index += 1) add()

  const deeds: Readonly<Record<string, () => unknown>> = {
    'an article is added': add,
    'an article is added again': add,
    'a text is edited': () => change({ body: `Lời mới ${(made += 1)}.` }),
    'a summary is edited': () => change({ summary: `Tóm tắt ${(made += 1)}` }),
    'an article is retitled': () => change({ title: `Tên mới ${(made += 1)}` }),
    'an article moves in time': () =>
      change({ timestamp: moment(between(random, -900, 40)), ...unchanged }),
    'an article moves to another section': () => change({ section: choose(sections) }),
    'an article gets tags': () => change({ tags: `[${choose(tags)}, ${choose(tags)}]` }),
    'an article is pinned or not': () => change({ pinned: choose(['true', undefined]) }),
    'an article is renamed': rename,
    'an article is withdrawn or comes back': () =>
      change({ withdrawn: choose(['Sai sót', undefined]) }),
    'an article will expire': () =>
      change({
        expires: choose([moment(between(random, -10, 20)), day(between(random, -2, 2)), undefined]),
      }),
    'an article is brought up to date, corrected, or neither': () =>
      change({
        timestamp: '08:00 01/02/2025',
        byline: choose(['An', `[Bình, Chi ${(made += 1)}]`, undefined]),
        updated: choose([moment(between(random, 0, 20)), undefined]),
        corrections: choose([`[{ at: ${day(0)}, note: Sửa ${(made += 1)} }]`, undefined]),
      }),
    'an article becomes a draft or stops being one': () =>
      change({ draft: choose(['true', undefined]) }),
    'an article is deleted': remove,
    'a recording is added': () => attach({ audio: 'ban-nghe.mp3' }),
    'a file is attached': () => attach({ attachments: '[{ src: ban-do.pdf, title: Bản đồ }]' }),
    'a picture is added': () => attach({ image: '{ src: anh.png, alt: Một điểm }' }),
    'a picture is put into the text': () =>
      attach({ body: `Lời ${(made += 1)}.\n\n![Một điểm](${choose(pictures)})` }),
    'another picture is added': () => attach({ image: '{ src: anh-khac.png, alt: Điểm khác }' }),
    'a picture changes': () =>
      writeFiles(content, {
        [`articles/2025/01/${choose(pictures)}`]: choose([picture, darkPicture]),
      }),
    'files beside an article are taken off': () =>
      change({ image: undefined, attachments: undefined, audio: undefined }),
    'an attached file changes': () =>
      writeFileSync(join(content, `articles/2025/01/${choose(attached)}`), `PDF ${(made += 1)}`),
    'a reprint': () =>
      change({
        comments: undefined,
        source: `{ name: Báo Thử, url: "https://bao.example/", published: ${moment(-9000)} }`,
      }),
    'comments are closed': () =>
      change({ source: undefined, comments: choose(['closed', 'off', undefined]) }),
    'a page is edited': () =>
      writeFiles(content, { 'pages/gioi-thieu.md': pageFile('Giới thiệu', `Chữ ${(made += 1)}`) }),
    'a page is added': () =>
      writeFiles(content, { [`pages/trang-${between(random, 1, 3)}.md`]: pageFile('Trang mới') }),
    'a page is removed': () =>
      rmSync(join(content, `pages/trang-${between(random, 1, 3)}.md`), { force: true }),
    'the newsroom changes': () =>
      writeFiles(content, { 'newsroom.yaml': newsroomFile.replace('một', `${(made += 1)}`) }),
    'time passes': () => void (now += between(random, 1, 30) * hour),
    'files are touched': touch,
    'nothing happens': () => undefined,
    'a comment is approved': approve,
    'another comment is approved': approve,
    'a comment is taken back': takeBack,
  }
  return {
    content,
    now: () => now,
    async step() {
      const name = choose(Object.keys(deeds))
      await deeds[name]?.()
      return name
    },
  }

  function choose<T>(choices: readonly T[]): T {
    const chosen = choices[between(random, 0, choices.length - 1)]
    // Undefined may be a choice; nothing to choose from is a mistake of the test.
    if (choices.length === 0) throw new Error('There is nothing to choose from.')
    return chosen as T
  }

  /** A moment so many hours from now. */
  function moment(hours: number): string {
    return new Date(now + hours * hour).toISOString()
  }

  /** A day so many days from now, as the portal prints it. */
  function day(days: number): string {
    return `00:00 ${formatDay(timestampOf(now + days * 24 * hour, false))}`
  }

  function write(path: string, keys: Keys): void {
    known.set(path, keys)
    writeFiles(content, { [`articles/${path}.md`]: articleFile(keys) })
  }

  function add(): void {
    made += 1
    write(`2025/0${between(random, 1, 3)}/bai-${made}`, {
      title: `Bài ${made}`,
      timestamp: moment(between(random, -2000, 5)),
      section: choose(sections),
      tags: choose([undefined, `[${choose(tags)}]`]),
    })
  }

  function some(): [path: string, keys: Keys] {
    return choose([...known])
  }

  function change(keys: Keys): void {
    const [path, before] = some()
    write(path, { ...before, ...keys })
  }

  function attach(keys: Keys): void {
    const january = [...known].filter(([path]) => path.startsWith('2025/01/'))
    if (january.length === 0) return
    const [path, before] = choose(january)
    write(path, { ...before, ...keys })
  }

  function remove(): void {
    if (known.size < 5) return
    const [path] = some()
    known.delete(path)
    rmSync(join(content, `articles/${path}.md`))
  }

  function rename(): void {
    const [path, keys] = some()
    const { image: _, attachments: __, audio: ___, body: ____, ...rest } = keys
    const formerly = [keys['formerly']?.slice(1, -1), path].filter(Boolean).join(', ')
    known.delete(path)
    rmSync(join(content, `articles/${path}.md`))
    write(`2025/02/ten-khac-${(made += 1)}`, { ...rest, formerly: `[${formerly}]` })
  }

  /** As a checkout or a restored cache does: other times, the same bytes. */
  function touch(): void {
    for (const path of [...known.keys()].slice(0, 9))
      utimesSync(join(content, `articles/${path}.md`), made, (made += 1))
  }

  async function approve(): Promise<void> {
    const [path, keys] = some()
    const article = keys['formerly']?.slice(1, -1).split(', ')[0] ?? path
    made += 1
    approved.push(await approveOne(store, made, { article }))
  }

  async function takeBack(): Promise<void> {
    const comment = approved.shift()
    if (comment !== undefined) await store.decide([orderOf(comment, 'reject', { version: 2 })])
  }
}
