import type { Flow } from './blocks.ts'
import type { PageHead } from './page-head.ts'
import { attribute, elements, findElement, namesOf, type PageDocument } from './tree.ts'

/** Error pages and sign-in pages say little else. */
const mostWords = 1500

/** Why a page is no article at all; undefined where it may be one. */
export function hopelessBecause(
  document: PageDocument,
  { blocks }: Flow,
  { documentTitle }: PageHead,
): 'errorPage' | 'loginPage' | 'noText' | undefined {
  const texts = blocks.flatMap((block) => (block.kind === 'picture' ? [] : [block.text]))
  const length = texts.join(' ').length
  if (
    length < mostWords &&
    [documentTitle, ...texts.slice(0, 3)].some((text) => errorWords.test(text))
  )
    return 'errorPage'
  const isShort = texts.every((text) => text.length < 120)
  const asks = findElement(document, (element) => attribute(element, 'type') === 'password')
  if (length < mostWords && isShort && asks !== undefined) return 'loginPage'
  return length < 40 ? 'noText' : undefined
}

const errorWords =
  /^(?:(?:http )?(?:error|lỗi)?\s*[45]\d\d\s*(?:$|[-–:|.]|not |bad |error|forbidden|unauthorized|internal|service|gateway)|sorry, something went wrong|just a moment|checking your browser|attention required|page not found|not found|không tìm thấy (?:trang|nội dung|bài)|trang (?:bạn|không) .*(?:tồn tại|tìm thấy)|server error|runtime error|bad gateway|service unavailable|forbidden|access denied|this page can.t|the page cannot|lỗi (?:máy chủ|hệ thống|kết nối))/i

/** A page of links, each with a sentence at most: no stretch of text is long. */
export function leadsElsewhere({ blocks }: Flow): boolean {
  let [links, stretch, longest] = [0, 0, 0]
  for (const block of blocks) {
    if (block.kind === 'picture') continue
    if (block.look.has('linked')) links += block.text.split('\n').length
    stretch = block.look.has('linked') ? 0 : stretch + block.text.length
    longest = Math.max(longest, stretch)
  }
  return links >= 5 && longest < 400
}

const comment =
  /^(?:comment|binh-?luan|y-?kien|phan-?hoi)[-_]?(?:item|body|content|text|noi-?dung|row|entry)$/i

/** What readers wrote on the old portal, as far as the page holds it. */
export function countComments(document: PageDocument): number {
  let count = 0
  for (const element of elements(document))
    if (
      namesOf(element)
        .split(/\s+/)
        .some((name) => comment.test(name))
    )
      count += 1
  return count
}
