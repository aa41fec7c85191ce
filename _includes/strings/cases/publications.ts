import type { DraftState, SkipCause } from '../../models/case.ts'

/** Of answers that wait to be published, several at once. */
export const publicationStrings = {
  desk: 'Trả lời chờ đăng',
  none: 'Không có trả lời nào chờ đăng.',
  about: 'Câu hỏi:',
  states: {
    open: 'Bản nháp của',
    sent: 'Gửi toà soạn bởi',
    held: 'Bản nháp của',
  } satisfies Record<DraftState, string>,
  correction: 'Sẽ thay câu trả lời đã đăng.',
  held: (time: string) => `Hẹn đăng lúc ${time}`,
  heldBy: 'người hẹn:',
  release: 'Bỏ hẹn',
  missed: (time: string) => `Đã hẹn đăng lúc ${time} nhưng không đăng:`,
  causes: {
    unapproved: 'ý kiến không ở trạng thái đã duyệt.',
    text: 'ý kiến đã được sửa sau khi hẹn.',
    case: 'vụ việc đã chuyển đơn vị khác hoặc bị từ chối sau khi hẹn.',
    draft: 'bản nháp đã được sửa sau khi hẹn.',
  } satisfies Record<SkipCause, string>,
  unapproved:
    'Ý kiến này chưa được duyệt: không đăng chung được; mở ý kiến để đăng riêng cho người gửi.',
  choose: 'Chọn trả lời này',
  open: 'Mở ý kiến',
  at: 'Giờ đăng (giờ Việt Nam; để trống: đăng ngay)',
  publish: 'Đăng các trả lời đã chọn',
  published: (count: string) => `Đã đăng ${count} trả lời.`,
  holding: (count: string) => `Đã hẹn giờ đăng ${count} trả lời.`,
  released: (count: string) => `Đã bỏ hẹn ${count} trả lời.`,
  leftOut:
    'Không đăng, vì ý kiến không ở trạng thái đã duyệt, không còn bản nháp, hoặc vừa thay đổi:',
  noneChosen: 'Chưa đăng gì: xin chọn ít nhất một trả lời.',
  badHour: 'Chưa đăng gì: giờ đăng phải ở phía trước, và không quá 90 ngày.',
  firstOf: (shown: string, total: string) => `${shown} trong ${total} trả lời.`,
} as const
