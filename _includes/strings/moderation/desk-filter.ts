export const filterStrings = {
  more: 'Lọc thêm',
  section: 'Chuyên mục',
  flag: 'Lý do nên xem kỹ',
  topic: 'Chủ đề',
  case: 'Việc trả lời',
  unit: 'Đơn vị',
  any: 'Tất cả',
  since: 'Gửi từ ngày',
  until: 'đến ngày',
} as const
