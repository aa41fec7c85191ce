import type { ReportCode, ReportForm } from '../models/moderation/report.ts'

export const reportStrings = {
  title: 'Báo vi phạm',
  about: 'Bạn thấy ý kiến này vi phạm? Toà soạn sẽ đọc lại. Ý kiến không tự bị gỡ vì có người báo.',
  which: 'Vi phạm gì?(*)',
  codes: {
    insult: 'Xúc phạm, đe doạ hoặc kỳ thị',
    privacy: 'Nêu thông tin riêng tư của người khác',
    false: 'Sai sự thật',
    spam: 'Quảng cáo, tin rác',
    illegal: 'Nội dung pháp luật không cho phép đăng',
    other: 'Điều khác',
  } satisfies Record<ReportCode, string>,
  text: 'Nói thêm, nếu cần (nhiều nhất 500 chữ cái):',
  privacy:
    'Chỉ toà soạn đọc. Xin đừng ghi tên hay số điện thoại của bạn; chữ bạn ghi được xoá khi đã xem xét xong.',
  send: 'Gửi cho toà soạn',
  needsScript: 'Mã xác nhận cần JavaScript. Không dùng được thì xin viết cho toà soạn:',
  refusals: {
    report: 'Chưa gửi: xin chọn một điều vi phạm, và viết không quá 500 chữ cái.',
    captcha:
      'Chưa gửi: mã xác nhận chưa xong hoặc đã hết hạn. Xin gửi lại, hoặc viết cho toà soạn:',
    limited: 'Chưa gửi: có quá nhiều lời báo từ mạng này. Xin gửi lại sau ít phút.',
    unavailable: 'Chưa gửi: toà soạn tạm thời chưa nhận được. Xin gửi lại sau ít phút.',
  } satisfies Record<NonNullable<ReportForm['refusal']>, string>,
  thanks: 'Đã nhận. Toà soạn sẽ đọc lại ý kiến ấy. Cảm ơn bạn.',
  desk: 'Bị báo vi phạm',
  none: 'Không có ý kiến nào bị báo vi phạm.',
  keep: 'Giữ ý kiến',
  reported: 'Bạn đọc báo:',
  next: 'Xem tiếp',
} as const
