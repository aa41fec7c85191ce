/** Of one comment: what staff see of it, and how they mend it. */
export const deskCommentStrings = {
  firstText: 'Bản gửi đến, trước khi biên tập:',
  oneComment: 'Một ý kiến',
  gone: 'Không còn ý kiến này',
  goneText: 'Người viết đã rút lại, ý kiến đã được xoá hay đã hết hạn lưu; hoặc địa chỉ này sai.',
  seeWhole: 'Xem kỹ',
  context: 'Quanh ý kiến này',
  flags: (count: number) => `${count} điều nên xem kỹ`,
  reported: (count: number) => `${count} lời báo vi phạm`,
  readBy: 'đang đọc:',
  claim: 'Tôi đang đọc',
  claimText: 'Trong một phút các bàn khác thấy điều đó; không ai bị chặn.',
  youRead: 'Các bàn khác thấy bạn đang đọc ý kiến này.',
  edit: 'Biên tập…',
  editText:
    'Chỉ sửa lỗi gõ, bỏ thông tin riêng tư; không đổi ý người viết. Tên không sửa được. Trang sẽ ghi “đã biên tập”.',
  editAndApprove: 'Lưu và duyệt',
  editOnly: 'Chỉ lưu, chờ duyệt',
  editConflict:
    'Người khác vừa làm việc này trước; bản của họ ở trên. Lời bạn sửa còn trong ô dưới đây, chưa được lưu: lưu lại thì thay bản của họ.',
  unreadEdit: 'Biểu mẫu đã cũ: xin tải lại trang rồi sửa lại.',
  others: 'Ý kiến đã đăng ở bài này',
  sameNetwork: (count: string) => `Cùng mạng: ${count} bình luận`,
  aloneInNetwork: 'Cùng mạng: không có ý kiến nào khác.',
  withItself: '(kể cả ý kiến này)',
  nearNetwork: (count: string) => `(kể cả ý kiến này; ${count} cùng nhánh /64)`,
  noOthers: 'Chưa có ý kiến nào khác được đăng.',
} as const

/** What a comment is about, and what of it goes into the month's report. */
export const deskMarkStrings = {
  topic: 'Chủ đề (cho báo cáo tháng)',
  noTopic: 'Chưa xếp chủ đề',
  setTopic: 'Xếp chủ đề',
  quote: 'Trích dẫn trong báo cáo tháng',
  quoteText:
    'Giữ lại trong ô một đoạn liền của ý kiến, bỏ phần còn lại rồi bấm “Lưu trích dẫn”. Báo cáo không ghi tên người gửi. Để trống ô là không trích.',
  setQuote: 'Lưu trích dẫn',
  invalid: {
    topic: 'Chủ đề ấy không có trong danh sách của toà soạn (newsroom.yaml).',
    quote: 'Đoạn trích phải là một đoạn liền, nguyên văn, của ý kiến đã duyệt.',
  },
  conflict: 'Người khác vừa làm việc này trước, hoặc trang đã cũ: hãy xem lại rồi làm lại.',
} as const
