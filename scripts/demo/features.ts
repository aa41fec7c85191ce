import { slug } from '../../builder/content/text/slug.ts'
import { writers } from '../generate/newsroom.ts'
import type { Random } from '../generate/random.ts'
import type { Sample } from '../generate/sample.ts'
import { sampleCsv, samplePdf } from './attachments.ts'
import { sectionedText, wideTable } from './blocks.ts'

interface Feature {
  readonly keys?: readonly string[]
  readonly text?: string
  readonly change?: Partial<Sample>
  readonly files?: readonly { readonly name: string; readonly bytes: Buffer }[]
}

/** Most articles show nothing special. The newest is number 200. */
export function featureOf(article: Sample, number: number, random: Random): Feature {
  const { day } = article
  switch (number) {
    case 200:
      return { keys: ['pinned: true'], text: sectionedText(random) }
    case 199:
      return { keys: attachments, files: attached(), text: wideTable }
    case 198:
      return { keys: [`updated: ${day}T22:40:00+07:00`, ...corrections(day)] }
    case 197:
      return { keys: reprint(day) }
    case 196:
      return { change: renamed(article, 'Mẫu ngắn') }
    case 195:
      return { change: renamed(article, longTitle) }
    case 194:
      return { keys: [`formerly: [${article.path.slice(0, 8)}dia-chi-cu-cua-bai-mau]`] }
    case 193:
      return { keys: ['comments: closed'] }
    case 192:
      return { keys: ['comments: off'] }
    case 191:
      return { keys: ['withdrawn: Bài mẫu này được gỡ để cho thấy trang báo gỡ bài.'] }
    case 190:
      return { keys: [`expires: ${day}T23:30:00+07:00`] }
    case 189:
      return {
        keys: ['summary: Tóm tắt mẫu do phóng viên viết riêng, khác với phần mở đầu của bài.'],
      }
    case 188:
      return { change: { byline: writers } }
    default:
      return number % 7 === 0 ? { text: sectionedText(random) } : {}
  }
}

const attachments = [
  'attachments:',
  '  - { src: tai-lieu-mau.pdf, title: Tài liệu mẫu một trang }',
  '  - { src: bang-mau.csv, title: Bảng số liệu mẫu }',
]

function renamed({ path }: Sample, title: string): Partial<Sample> {
  return { title, path: path.slice(0, 8) + slug(title) }
}

function attached(): { name: string; bytes: Buffer }[] {
  return [
    { name: 'tai-lieu-mau.pdf', bytes: samplePdf() },
    { name: 'bang-mau.csv', bytes: sampleCsv() },
  ]
}

const longTitle =
  'Bài mẫu có tiêu đề rất dài để xem chữ xuống dòng ra sao trên màn hình điện thoại nhỏ, trong danh sách bài cũ và bài mới, trong nguồn tin Atom và trong phần tìm kiếm của toàn trang mẫu'

function corrections(day: string): string[] {
  return [
    'corrections:',
    `  - { at: "${day}T21:15:00+07:00", note: Bản đầu ghi 1.434; con số mẫu đúng là 1.443. }`,
    `  - { at: "${day}T22:40:00+07:00", note: Bản đầu thiếu một chú thích mẫu. }`,
  ]
}

/** At least an hour after the original, as the law asks (Nghị định 147/2024). */
function reprint(day: string): string[] {
  return [
    `source: { name: Báo Mẫu, url: "https://example.org/bai-goc-mau", published: "${day}T00:30:00+07:00" }`,
  ]
}
