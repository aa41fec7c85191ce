/** Nothing of it stops a build, which does not look for it: `npm run article -- check` does. */
export const advicePhrases = {
  longTitle: (letters: number) =>
    `tiêu đề dài ${letters} chữ; trên điện thoại và ở kết quả tìm kiếm chỉ thấy chừng 110 chữ đầu`,
  noSummary: 'bài chưa có “summary”: danh sách và mạng xã hội sẽ lấy đoạn đầu',
  noCredit: (name: string) => `ảnh “${name}” chưa ghi người chụp (credit)`,
  oddTone: (word: string) => `“${word}” có lẽ gõ sai dấu`,
  lostAddress: (path: string) =>
    `bài đã đăng ở /${path}/ không còn; nếu bài đổi tên, ghi “formerly: [${path}]” trong bài mới`,
} as const
