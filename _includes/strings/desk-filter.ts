export const filterStrings = {
  flag: 'Lý do nên xem kỹ',
  any: 'Tất cả',
  since: 'Gửi từ ngày',
  until: 'đến ngày',
} as const
