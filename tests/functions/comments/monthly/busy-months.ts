import type { Comment } from '../../../../functions/comments/domain/comment.ts'
import { between, pick, type Random, seeded } from '../../../../scripts/generate/random.ts'
import { articles } from '../../../support/desk/desk-edition.ts'
import { type Done, sentAt } from './sent-comments.ts'

const units = [
  { key: 'giao-thong', name: 'Phòng Giao thông' },
  { key: 'cay-xanh', name: 'Đội Cây xanh' },
]

/** So many comments of three months around the turn of 2023, each with what was done to it. */
export function busyMonths(count: number, seed: number): readonly Comment[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () => {
    const start = between(random, 0, 90 * 24 * 60)
    const { id: article } = pick(random, [articles.open, articles.other, articles.closed])
    return sentAt(time(start), { article, lines: linesAfter(start, random) })
  })
}

function linesAfter(start: number, random: Random): readonly Done[] {
  let now = start
  const later = () => time((now += between(random, 1, 20 * 24 * 60)))
  const lines: Done[] = []
  if (random() < 0.9) {
    const reason = pick(random, ['spam', 'abuse', 'other'])
    const verdict = pick(random, ['approve', 'approve', 'reject'] as const)
    lines.push({ deed: verdict, at: later(), ...(verdict === 'reject' && { reason }) })
    if (random() < 0.1) lines.push({ deed: 'undo', at: later() })
  }
  if (random() < 0.6) {
    const due = () => new Date(Date.parse(`${later().replace(' ', 'T')}:00Z`)).toISOString()
    const level = pick(random, ['urgent', 'normal', 'complex'] as const)
    lines.push({ deed: 'case', level, unit: pick(random, units), at: later(), due: due() })
    if (random() < 0.3)
      lines.push({ deed: 'case', level, unit: pick(random, units), at: later(), due: due() })
    if (random() < 0.1) {
      const refused = { to: 'Công an phường', reason: 'Không phải việc của chúng tôi' }
      lines.push({ deed: 'case', level, unit: null, at: later(), due: due(), refused })
    } else if (random() < 0.6) {
      lines.push({ deed: 'publish-reply', unit: pick(random, units), body: 'Đã rõ.', at: later() })
      if (random() < 0.2) lines.push({ deed: 'word', word: 'unclear', at: later(), due: due() })
    }
  }
  return lines
}

/** Minutes after 1 November 2023 by Việt Nam's clock. */
function time(minutes: number): string {
  const start = Date.UTC(2023, 10, 1)
  return new Date(start + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')
}
