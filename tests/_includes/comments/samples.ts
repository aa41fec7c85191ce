import type { DeskQueue } from '../../../_includes/models/desk/desk-queue.ts'
import type { DeskComment } from '../../../_includes/models/desk/desk-comment.ts'
import type {
  DiscussedArticle,
  Discussion,
  ListedComment,
} from '../../../_includes/models/discussion.ts'
import type { Site } from '../../../_includes/models/page.ts'
import { ownNewsroom as newsroom } from '../../support/content/own-newsroom.ts'

const files = [
  'site.css',
  'desk.css',
  'desk-comment.css',
  'desk-work.css',
  'staff.css',
  'monthly.css',
  'answers.css',
  'editor.css',
  'editor-form.css',
  'editor-ask.css',
  'mark.svg',
  'comments.js',
  'comment-form.js',
  'report-form.js',
  'desk.js',
  'editor.js',
  'editor-published.js',
  'passkeys.js',
  'selection.js',
  'altcha.js',
  'lora-latin.woff2',
  'lora-vietnamese.woff2',
]

export const site: Site = {
  newsroom,
  url: 'https://ban-tin.example',
  assets: Object.fromEntries(files.map((name) => [name, `/assets/${name}`])),
  demo: false,
  staticPages: [
    { url: '/quy-dinh-binh-luan/', title: 'Quy định bình luận' },
    { url: '/quyen-rieng-tu/', title: 'Quyền riêng tư' },
  ],
  discussions: new Map(),
  captcha: { kind: 'altcha' },
}

export const article: DiscussedArticle = {
  id: '2023/12/du-luan',
  url: '/2023/12/du-luan-xa-hoi/',
  title: 'Nắm bắt dư luận xã hội',
  comments: 'open',
}

/** What a stranger types who hopes that someone forgot to escape. */
export const hostile = `"><img src=x onerror='alert(1)'></title></textarea><script>alert(2)</script>`

export function comment(change: Partial<ListedComment> = {}): ListedComment {
  return {
    state: 'approved',
    id: '0193519a-0000-7000-8000-000000000001',
    name: 'Nguyễn Thị An',
    title: 'Mong có thêm hội nghị đối thoại',
    body: 'Rất đồng tình.',
    at: '2026-11-22T13:15:00.000Z',
    ...change,
  }
}

export const hostileComment = comment({
  name: hostile,
  title: hostile,
  body: hostile,
  reply: { unit: hostile, body: hostile, at: '2026-11-23T01:00:00.000Z' },
})

export function discussion(...comments: ListedComment[]): Discussion {
  return { total: comments.length, version: 7, comments, next: null }
}

export function deskComment(change: Partial<DeskComment> = {}): DeskComment {
  return {
    id: '0193519a-0000-7000-8000-000000000002',
    version: 3,
    state: 'pending',
    article,
    name: 'Trần Văn Bình',
    title: 'Hỏi về rác thải',
    body: 'Bao giờ thu gom?',
    at: '2026-11-22T13:15:00.000Z',
    held: [],
    flags: [],
    phone: false,
    baked: false,
    lead: 'Quận lắng nghe.',
    topic: null,
    quote: null,
    history: [],
    ...change,
  }
}

export function queue(change: Partial<DeskQueue> = {}): DeskQueue {
  return {
    moderator: 'Chi',
    role: 'editor',
    state: 'pending',
    comments: [deskComment()],
    next: null,
    looked: { count: 1, on: false },
    ticked: false,
    after: '',
    pace: { oldest: '2026-11-22T13:15:00.000Z', median: 5_400_000 },
    totals: { pending: 1, approved: 1204, rejected: 0 },
    q: '',
    article: '',
    section: '',
    flag: '',
    topic: '',
    case: '',
    unit: '',
    network: '',
    since: '',
    until: '',
    waiting: 0,
    baked: { total: 0 },
    request: () => crypto.randomUUID(),
    ...change,
  }
}

/** The text of a page with its escaping undone, tags left out: what a reader sees. */
export function seen(html: string): string {
  const text = html.replace(/<[^>]*>/g, '')
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: keyof typeof shown) => shown[name])
}

const shown = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
