export const filterStrings = {
  section: 'Chuyên mục',
  flag: 'Lý do nên xem kỹ',
  any: 'Tất cả',
  since: 'Gửi từ ngày',
  until: 'đến ngày',
} as const
