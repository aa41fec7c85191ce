/** The private feed of what people say, and its codes. */
export const opinionFeedStrings = {
  title: 'Nguồn tin dư luận',
  feedTitle: (newsroom: string) => `Dư luận | ${newsroom}`,
  purpose:
    'Địa chỉ riêng để người chuẩn bị giao ban theo dõi các ý kiến đã đăng có chủ đề hoặc đã chuyển đơn vị, bằng một chương trình đọc tin (RSS). Trong đó không có tên người gửi. Ai có địa chỉ thì đọc được: chỉ đưa cho người cần.',
  tokenName: (name: string) => `Nguồn tin dư luận: ${name}`,
  name: 'Cho ai, để làm gì',
  days: 'Dùng được mấy ngày',
  make: 'Tạo địa chỉ',
  once: 'Địa chỉ này chỉ hiện một lần: hãy chép lại ngay.',
  ends: 'hết hạn',
  used: 'dùng lần cuối',
  unused: 'chưa dùng',
  end: 'Thu hồi',
  none: 'Bạn chưa tạo địa chỉ nào.',
  back: 'Về báo cáo tháng',
  refusals: {
    'token-name': 'Hãy ghi địa chỉ này cho ai, từ 1 đến 40 chữ.',
    days: 'Số ngày phải từ 1 đến 365.',
    removed: 'Bạn không còn làm việc ở bàn.',
  },
  topic: 'Chủ đề',
  case: (unit: string, due: string) => `Chuyển ${unit}, hạn ${due}.`,
  answered: (unit: string) => `${unit} trả lời:`,
} as const
