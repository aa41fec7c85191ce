/** How an official report begins and ends: Nghị định 30/2020/NĐ-CP for the State, Hướng dẫn 36-HD/VPTW for the Party. */
export const officialStrings = {
  superior: '(CƠ QUAN CẤP TRÊN)',
  state: {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số:        /BC-……',
  },
  party: {
    name: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    number: 'Số        -BC/……',
    above: 'T/M ……………',
  },
  place: '……………, ngày      tháng      năm ……',
  kind: 'BÁO CÁO',
  about: (month: string) => `Tình hình tiếp nhận, trả lời ý kiến bạn đọc tháng ${month}`,
  opening: (newsroom: string, month: string) =>
    `${newsroom} báo cáo tình hình tiếp nhận, xét duyệt và trả lời ý kiến bạn đọc trong tháng ${month} như sau:`,
  recipients: 'Nơi nhận:',
  recipient: '- ……………;',
  archive: '- Lưu: VT.',
  empty: '……………………………………………………………',
} as const
