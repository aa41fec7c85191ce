export const filterStrings = {
  more: 'Lọc thêm',
  section: 'Chuyên mục',
  flag: 'Lý do nên xem kỹ',
  any: 'Tất cả',
  since: 'Gửi từ ngày',
  until: 'đến ngày',
} as const
