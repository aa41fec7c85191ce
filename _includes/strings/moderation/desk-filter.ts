export const filterStrings = {
  more: 'Lọc thêm',
  section: 'Chuyên mục',
  flag: 'Lý do nên xem kỹ',
  reported: 'bị bạn đọc báo vi phạm',
  topic: 'Chủ đề',
  case: 'Việc trả lời',
  unit: 'Đơn vị',
  any: 'Tất cả',
  onlyNetwork:
    'Chỉ ý kiến gửi từ cùng mạng với một ý kiến: một địa chỉ IPv4, hoặc một mạng IPv6 /48. Một mạng có thể có nhiều người.',
  itsComment: 'Xem ý kiến ấy',
  since: 'Gửi từ ngày',
  until: 'đến ngày',
} as const
