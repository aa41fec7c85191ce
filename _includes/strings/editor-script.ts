import { editorArticleStrings } from './editor-article.ts'
import { editorPasteStrings } from './editor-paste.ts'
import { editorStrings } from './editor.ts'

/** What the pages of drafts and articles say by script; `{…}` is filled in there. */
const savingStrings = {
  advice: editorStrings.advice,
  bodyLine: 'dòng {n}: ',
  dirty: 'Chưa lưu; trình duyệt này đang giữ chữ bạn gõ.',
  unkept: 'Chưa lưu, và trình duyệt này không giữ được chữ bạn gõ: hãy bấm Lưu thường xuyên.',
  saving: 'Đang lưu…',
  saved: 'Đã lưu lúc {at}.',
  sent: 'Đã lưu và gửi duyệt lúc {at}.',
  away: 'Chưa lưu được: không nối được với máy chủ. Chữ bạn gõ còn nguyên; máy sẽ tự thử lại.',
  signedOut:
    'Chưa lưu: phiên đã hết. Chữ bạn gõ còn nguyên ở đây; hãy mở liên kết vào bàn ở một thẻ khác rồi bấm Lưu.',
  large: 'Chưa lưu: bài quá dài.',
  refused: {
    403: 'Chưa lưu: bạn không có quyền làm việc này.',
    404: editorStrings.messages.missing,
    409: editorStrings.messages.uncommitted,
    503: editorStrings.messages['read-only'],
    other: 'Chưa lưu: máy chủ trả lời điều không hiểu được. Chữ bạn gõ còn nguyên; hãy thử lại.',
  },
  undone: 'Chưa làm việc bạn vừa bấm, vì chữ vừa gõ chưa lưu được. Lưu xong hãy bấm lại.',
  restored: 'Đã lấy lại chữ bạn gõ lúc {at} mà chưa lưu.',
  useSaved: 'Bỏ, dùng bản đã lưu',
  offered: 'Trình duyệt này còn giữ chữ gõ lúc {at} mà chưa lưu, từ một thẻ khác.',
  takeBack: 'Lấy lại',
  forget: 'Xoá hẳn',
  otherTab: 'Bài này đang được gõ ở một thẻ khác của trình duyệt này.',
  conflict:
    'Chưa lưu: {by} đã lưu bài này lúc {at}, trong lúc bạn viết. Chưa bản nào bị ghi đè; bản của bạn ở trong khung, bản của {by} ở đây.',
  differs: editorStrings.differs,
  empty: editorStrings.empty,
  switched: editorStrings.switched,
  theirs: 'Bản của {by}',
  mineStays: 'Giữ bản của tôi và lưu',
  theirsStays: 'Lấy bản của {by}',
} as const

/** On a published article's page. */
export const publishedScriptStrings = {
  ...savingStrings,
  saved: 'Đã lưu lúc {at}. Trang sẽ đổi sau ít giây.',
  refused: {
    ...savingStrings.refused,
    404: editorArticleStrings.refused.missing,
    422: editorArticleStrings.refused.problems,
    exists: editorStrings.messages.exists,
  },
} as const

/** On a draft's. */
export const editorScriptStrings = {
  ...savingStrings,
  tools: {
    label: 'Định dạng',
    heading: ['Đề mục', '## '],
    smaller: ['Đề mục nhỏ', '### '],
    bold: ['Đậm', '**'],
    italic: ['Nghiêng', '*'],
    list: ['Danh sách', '- '],
    numbers: ['Đánh số', '1. '],
    quote: ['Trích dẫn', '> '],
    link: ['Liên kết', 'https://'],
    table: ['Bảng', 'Cột'],
    picture: ['Ảnh', ''],
  },
  ...editorPasteStrings,
} as const
