import type { AnswerAction, CaseState, SenderWord } from '../../models/case.ts'
import type { CaseList } from '../../models/desk/desk-cases.ts'
import type { Level } from '../../models/work-time.ts'

/** Of questions and their official answers. */
export const caseStrings = {
  progress: 'Tiến độ:',
  sent: 'gửi',
  received: 'tiếp nhận',
  passed: (unit: string, day: string, extended: boolean) =>
    `chuyển ${unit}, hạn ${day}${extended ? ' (gia hạn)' : ''}`,
  answered: 'đã trả lời',
  refused: 'không thuộc thẩm quyền',
  overdue: 'quá hạn',
  official: (unit: string) => `Trả lời chính thức của ${unit}`,
  corrected: (day: string) => `sửa ngày ${day}`,

  answersTitle: 'Hỏi và trả lời',
  answersText:
    'Những điều bạn đọc hỏi, đơn vị nào đang giữ, và đã trả lời đến đâu. Chỉ có con số, không có tên người hỏi.',
  latestAnswers: 'Trả lời mới nhất',
  noAnswers: 'Chưa có trả lời nào.',
  byUnit: 'Theo đơn vị',
  noCases: 'Chưa có vụ việc nào.',
  withoutUnit: 'Chưa chuyển đơn vị',
  allUnits: 'Tất cả',
  counts: {
    received: 'tiếp nhận',
    answered: 'đã trả lời',
    onTime: 'đúng hạn',
    waiting: 'đang chờ',
    overdue: 'quá hạn',
    refused: 'không thuộc thẩm quyền',
  },
  late: 'trả lời trễ',
  chart:
    'Biểu đồ: mỗi đơn vị có bao nhiêu vụ việc đã trả lời, đang chờ, quá hạn (số liệu trong bảng)',

  desk: 'Vụ việc và trả lời…',
  state: 'Tình trạng:',
  due: 'hạn trả lời',
  states: {
    received: 'đã tiếp nhận',
    passed: 'đã chuyển',
    answered: 'đã trả lời',
    refused: 'không thuộc thẩm quyền',
  } satisfies Record<CaseState, string>,
  level: 'Mức',
  levels: { urgent: 'khẩn', normal: 'bình thường', complex: 'phức tạp' } satisfies Record<
    Level,
    string
  >,
  unit: 'Đơn vị trả lời',
  noUnit: 'chưa chuyển đơn vị nào',
  open: 'Mở vụ việc',
  change: 'Lưu vụ việc',
  refuse: 'Không thuộc thẩm quyền',
  refuseTo: 'Thuộc thẩm quyền của',
  refuseReason: 'Vì sao (người viết và bạn đọc sẽ đọc)',
  notices: {
    opened: (unit: string, day: string, url: string) =>
      `${unit} có câu hỏi của bạn đọc, hạn trả lời ${day}: ${url}`,
    soon: (unit: string, day: string, url: string) =>
      `${unit} còn một câu hỏi sắp đến hạn trả lời (${day}): ${url}`,
    overdue: (unit: string, day: string, url: string) =>
      `${unit} có một câu hỏi quá hạn trả lời (${day}): ${url}`,
  },

  deskList: 'Vụ việc',
  lists: {
    open: 'Chưa trả lời',
    mine: 'Của tôi',
    waiting: 'Đang chờ',
    week: 'Đến hạn tuần này',
    overdue: 'Quá hạn',
  } satisfies Record<CaseList, string>,
  columns: { due: 'Hạn trả lời', state: 'Tình trạng' },
  noneHere: 'Không có vụ việc nào ở đây.',
  firstOf: (shown: string, total: string) => `${shown} vụ việc đến hạn sớm nhất trong ${total}.`,
  sentDraft: 'đơn vị đã gửi bản nháp',
  reply: 'Trả lời chính thức',
  draftBy: 'Bản nháp của',
  chooseUnit: 'Chọn đơn vị…',
  replyBody: 'Nội dung trả lời (bạn đọc sẽ đọc)',
  publish: 'Đăng trả lời',
  forSender: 'Ý kiến này chưa được duyệt: đăng thì chỉ người gửi đọc được, ở trang theo dõi.',
  saveDraft: 'Lưu bản nháp',
  remove: 'Gỡ trả lời đã đăng',
  linkTitle: 'Liên kết cho đơn vị',
  linkOnce: 'Chỉ hiện một lần: hãy gửi cho đơn vị ngay. Liên kết cũ, nếu có, đã hết hiệu lực.',
  linkText:
    'Ai có liên kết này đều đọc được câu hỏi và soạn được bản nháp trả lời; không đăng được gì. Liên kết hết hiệu lực khi vụ việc được trả lời, từ chối hoặc chuyển nơi khác, và muộn nhất là 30 ngày sau hạn.',
  makeLink: 'Tạo liên kết cho đơn vị',
  remark: 'Lời nhắn cho đơn vị (không bắt buộc)',
  backToComment: 'Về ý kiến',
  noLink: 'Chỉ vụ việc đã chuyển cho một đơn vị mới có liên kết.',

  unitTitle: 'Trả lời bạn đọc',
  unitIntro: (unit: string) =>
    `Dành cho ${unit}. Lời trả lời được toà soạn đọc và duyệt trước khi đăng dưới tên đơn vị.`,
  unitAsked: 'Bạn đọc hỏi',
  unitAbout: 'Về bài:',
  unitRemark: 'Toà soạn nhắn:',
  unitSend: 'Gửi toà soạn',
  unitSave: 'Lưu, viết tiếp sau',
  unitSaved: 'Đã lưu bản nháp. Toà soạn chưa coi là đã gửi.',
  unitSent: 'Đã gửi toà soạn. Trước khi được đăng vẫn sửa và gửi lại được ở đây.',
  unitConflict:
    'Vụ việc vừa thay đổi. Lời bạn viết còn trong ô dưới đây: xin xem lại rồi gửi lần nữa.',
  unitEnded:
    'Liên kết này đã hết hiệu lực. Nếu còn cần trả lời, xin hỏi toà soạn để có liên kết mới.',
  wordTitle: 'Câu trả lời đã rõ chưa?',
  wordText:
    'Chỉ toà soạn và đơn vị trả lời đọc lời này; không đăng lên trang. “Chưa rõ” thì câu hỏi được chuyển lại cho đơn vị một lần nữa.',
  wordField: 'Còn chỗ nào chưa rõ? (không bắt buộc, nhiều nhất 300 ký tự)',
  words: { clear: 'Đã rõ', unclear: 'Chưa rõ' } satisfies Record<SenderWord, string>,
  wordThanks: {
    clear: 'Bạn đã cho biết câu trả lời rõ. Cảm ơn bạn.',
    unclear: 'Bạn đã cho biết câu trả lời chưa rõ. Đơn vị sẽ trả lời thêm.',
  } satisfies Record<SenderWord, string>,
  wordTooLong: 'Lời nhắn dài quá 300 ký tự; xin rút gọn rồi gửi lại.',
  wordLate: 'Lời này không ghi được nữa: mỗi câu trả lời chỉ hỏi một lần, trong 30 ngày.',
  senderSays: 'Người hỏi cho biết:',
  conflict:
    'Người khác vừa làm việc này trước. Việc vừa gửi chưa được ghi: xin xem lại rồi gửi lại.',
  forbidden:
    'Việc này cần biên tập viên: đăng trả lời, từ chối, mở lại vụ việc đã từ chối, hoặc đổi mức của vụ việc đã chuyển.',
  unknownUnit: 'Đơn vị này không còn nhận trả lời: xin chọn đơn vị khác.',
  unread: 'Chưa ghi gì: xin điền đủ các ô, mỗi ô không quá dài, rồi gửi lại.',
  logActions: {
    case: 'mở, chuyển hoặc từ chối vụ việc',
    link: 'tạo liên kết cho đơn vị',
    'draft-reply': 'soạn trả lời',
    'hold-reply': 'hẹn giờ đăng trả lời',
    'skip-reply': 'không đăng trả lời đã hẹn',
    'publish-reply': 'đăng trả lời',
    'remove-reply': 'gỡ trả lời',
    word: 'nói đã rõ hay chưa rõ',
  } satisfies Record<AnswerAction, string>,
} as const
