import { longestObjection } from '../../models/objection.ts'

export const objectionStrings = {
  title: 'Đề nghị xem lại',
  text: `Bạn thấy việc từ chối là chưa đúng? Hãy nói vì sao, không quá ${longestObjection} chữ. Một người khác trong toà soạn sẽ đọc lại. Chỉ đề nghị được một lần.`,
  field: 'Lời của bạn',
  send: 'Gửi đề nghị',
  unread: `Lời đề nghị còn trống, hoặc dài hơn ${longestObjection} chữ. Hãy quay lại trang trước và sửa.`,
  late: 'Chỉ đề nghị được một lần, và khi ý kiến đang bị từ chối.',
  states: {
    open: 'Toà soạn đã nhận đề nghị xem lại của bạn. Một người khác sẽ đọc.',
    upheld: 'Đề nghị của bạn được chấp nhận: ý kiến được xét lại.',
    dismissed: 'Toà soạn đã đọc lại, và giữ quyết định từ chối.',
  },
  desk: 'Đề nghị xem lại',
  none: 'Không có đề nghị xem lại nào chờ trả lời.',
  said: 'Người gửi viết:',
  uphold: 'Đưa về hàng chờ',
  dismiss: 'Giữ quyết định',
  ownNote: 'Bạn đã từ chối ý kiến này: người khác sẽ trả lời.',
  own: 'Bạn đã từ chối ý kiến này: một người khác phải đọc đề nghị.',
  answered: 'Đã có người trả lời đề nghị này, hoặc ý kiến đã thay đổi.',
  next: 'Xem tiếp',
  /** What readers ask of staff. */
  logActions: {
    'keep-reported': 'giữ ý kiến bị báo vi phạm',
    'expire-word': 'xoá lời người gửi nói về câu trả lời vì hết thời hạn lưu',
    object: 'đề nghị xem lại',
    dismiss: 'giữ quyết định từ chối',
    alone: 'tự trả lời đề nghị xem lại quyết định của mình, vì không còn ai khác',
  },
} as const
