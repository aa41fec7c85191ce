/** `source[0].url` → “source.url”: the problem's line says which entry it is. */
function named(key: string): string {
  return `“${key.replace(/\[\d+\]/g, '')}”`
}

export const articlePhrases = {
  byteOrderMark: 'tệp mở đầu bằng dấu BOM; đã bỏ qua, hãy lưu lại dạng UTF-8 không BOM',
  windowsLines: 'tệp xuống dòng kiểu Windows (CRLF); đã đọc như LF, hãy lưu lại với LF',
  oldMacLines: 'tệp xuống dòng kiểu CR; hãy lưu lại với LF',
  notUtf8: 'có byte không phải UTF-8 (có lẽ là Latin-1 hay TCVN3); hãy lưu lại tệp dạng UTF-8',
  replacement: 'có ký tự hỏng U+FFFD; hãy gõ lại chữ đúng, máy không đoán thay',
  nul: 'có ký tự NUL; tệp này không phải văn bản',
  control: (code: string) => `có ký tự điều khiển U+${code} không in được; hãy xoá nó`,
  unprintable: (key: string) => `${named(key)} có ký tự không in được`,
  empty: 'tệp trống; một bài cần phần đầu (---) và nội dung',
  tooLarge: (megabytes: string) => `tệp quá lớn (${megabytes} MB); một bài viết không quá 1 MB`,
  badPath:
    'đường dẫn phải có dạng YYYY/MM/ten-bai.md, tên chỉ gồm a-z, 0-9 và dấu gạch nối, không quá 200 chữ',
  badPageName:
    'tên trang phải có dạng ten-trang.md, chỉ gồm a-z, 0-9 và dấu gạch nối, không quá 200 chữ',
  reserved: (name: string) => `tên “${name}” đã dành cho việc khác của trang`,
  outside: 'liên kết (symlink) trỏ ra ngoài thư mục nội dung; không đọc',
  earlierInstant: (now: string, last: string) =>
    `thời điểm của bản này (${now}) sớm hơn bản đang đăng (${last}): đồng hồ hoặc SOURCE_DATE_EPOCH có thể sai. Nếu đúng ý bạn, nêu thời điểm bằng --at, hoặc chạy npm run build -- --anyway`,
  fewArticles: (before: number, now: number) =>
    `bản đang đăng có ${before} bài, bản này chỉ còn ${now}: thư mục bài viết có thể thiếu. Nếu đúng ý bạn, chạy npm run build -- --anyway`,
  lostComments: (total: number, path: string) =>
    `bài không còn, mà bạn đọc có ${total} bình luận trên trang; nếu bài đổi tên, ghi “formerly: [${path}]” trong bài mới`,
  unreadable: (code: string) => `không đọc được tệp (${code})`,
  noFence: 'thiếu phần đầu: dòng đầu tiên phải là --- (ba dấu gạch, không thêm chữ)',
  lateFence: (line: number) =>
    `phần đầu phải bắt đầu ngay ở dòng 1, không phải dòng ${line}; hãy xoá những gì đứng trước nó`,
  badFence: 'phần đầu phải đóng bằng một dòng chỉ có --- (ba dấu gạch, không thêm chữ)',
  noFenceEnd: 'phần đầu chưa đóng: thiếu dòng --- thứ hai',
  noFenceAbove: 'phần đầu chưa đóng; nếu bài bắt đầu từ đây, hãy thêm một dòng --- phía trên',
  notAMapping: 'phần đầu phải gồm các dòng “khoá: giá trị”',
  unknownKey: (key: string) => `không có khoá ${named(key)}`,
  didYouMean: (word: string) => `. Ý bạn là “${word}”?`,
  missing: (key: string) => `thiếu khoá bắt buộc ${named(key)}`,
  notText: (key: string) =>
    `${named(key)} phải là một dòng chữ; nếu giá trị mở đầu bằng [ hay { hoặc có dấu “: ”, hãy đặt cả giá trị trong ngoặc kép`,
  notTexts: (key: string) =>
    `${named(key)} phải là chữ, hoặc danh sách các dòng chữ; giá trị có dấu “: ” thì đặt trong ngoặc kép`,
  notYesNo: (key: string) => `${named(key)} phải là true hoặc false`,
  switchForWords: (key: string) =>
    `${named(key)} nhận lời cho người đọc, không phải true hay false; không dùng thì hãy xoá dòng này`,
  notAList: (key: string) => `${named(key)} phải là một danh sách`,
  notAGroup: (key: string, keys: string) => `${named(key)} phải gồm các khoá ${keys}`,
  badTimestamp: (key: string) =>
    `${named(key)} phải có dạng “HH:mm DD/MM/YYYY” (ví dụ 06:20 07/04/2022) hoặc ISO 8601 có múi giờ (2022-04-07T06:20:00+07:00)`,
  notADay: (key: string) => `${named(key)} phải là một ngày có thật, dạng “YYYY-MM-DD”`,
  badSpan: (key: string) =>
    `${named(key)} phải là số giờ hay số ngày làm việc, như 4h hoặc 5d, không quá 999`,
  badHours:
    '“hours” phải gồm các khoảng giờ làm việc theo thứ tự, không chồng nhau, như 08:00-12:00',
  badHoliday: (days: number) =>
    `“holidays” gồm các ngày, hoặc khoảng ngày không quá ${days} ngày, như 2027-02-05..2027-02-11`,
  reasonTwice: (key: string) => `“reasons” có hai lý do cùng khoá “${key}”`,
  badReasonKey: (key: string) =>
    `khoá “${key}” của một lý do chỉ gồm a-z, 0-9 và dấu gạch nối, không quá 40 chữ`,
  unknownReason: (key: string, known: string) =>
    `lý do “${key}” cần có “label”: lời ngắn cho người kiểm duyệt. Có sẵn lời là: ${known}`,
  unitTwice: (key: string) => `“units” có hai đơn vị cùng khoá “${key}”`,
  noSuchDay: (key: string) => `${named(key)} không phải ngày giờ có thật`,
  unknownSection: (key: string) => `không có chuyên mục “${key}”`,
  sectionNamed: (key: string) => `chuyên mục ${key}`,
  sectionAt: (line: number) => `chuyên mục ở dòng ${line}`,
  sectionsAre: (keys: string) => `. Các chuyên mục: ${keys}`,
  unknownRule: 'comments phải là open, closed hoặc off',
  otherMonth: (month: string) => `timestamp thuộc tháng ${month}, khác thư mục của tệp`,
  badUrl: (key: string) => `${named(key)} phải là địa chỉ http:// hoặc https://`,
  reprintIncomplete: 'bài dẫn lại cần cả source.url và source.published',
  reprintTooSoon: 'bài dẫn lại phải đăng sau bài gốc ít nhất một giờ (Nghị định 147/2024)',
  reprintComments: 'bài dẫn lại không được mở bình luận; hãy bỏ dòng comments hoặc ghi off',
  badOldAddress:
    'mỗi dòng phải có dạng “/địa-chỉ-cũ: YYYY/MM/ten-bai”; địa chỉ cũ mở đầu bằng dấu /, không có tên miền',
  badFormerly: (path: string) => `“${path}” trong formerly phải có dạng YYYY/MM/ten-bai`,
  duplicateAddress: (path: string, other: string) => `địa chỉ /${path}/ đã thuộc về ${other}`,
  noTitle: 'tiêu đề trống',
  badTag: (tag: string) => `chủ đề “${tag}” không có chữ cái hay số nào`,
  longTag: (tag: string) =>
    `chủ đề “${tag.slice(0, 40)}…” quá dài để làm địa chỉ; nếu là nhiều chủ đề, hãy viết thành danh sách: [a, b]`,
  listInOne: (key: string) =>
    `${named(key)} có dấu phẩy trong một tên; nếu là nhiều tên, hãy viết thành danh sách: ${key}: [a, b]`,
  sameTag: (tag: string, slug: string, other: string, where: string) =>
    `chủ đề “${tag}” chung trang /the/${slug}/ với “${other}” (${where}); nếu là hai việc khác nhau, hãy đổi tên một chủ đề`,
  sameArticle: 'cùng bài',
  changedTooEarly: (key: string) => `${named(key)} sớm hơn timestamp; hãy sửa lại ngày`,
  expiredAtOnce: '“expires” không muộn hơn timestamp, nên không ai đọc được bài; hãy sửa lại ngày',
  changedTooLate: (key: string) => `${named(key)} ở tương lai; hãy sửa lại ngày`,
  badFileName: (name: string) =>
    `“${name}”: tệp kèm phải nằm cạnh bài viết, ghi tên tệp không có thư mục`,
  activeFile: (name: string) =>
    `“${name}”: loại tệp này có thể chứa mã chạy được; hãy dùng ảnh, PDF hay tệp văn phòng`,
  noRecording: (name: string) => `“${name}” không phải tệp ghi âm mp3, m4a hay ogg`,
  noFile: (name: string) => `không thấy tệp “${name}” cạnh bài viết`,
  badPicture: (name: string) => `“${name}” không phải ảnh JPEG, PNG, WebP, AVIF hay GIF đọc được`,
  hugePicture: (name: string, width: number, height: number) =>
    `ảnh “${name}” quá lớn (${width} × ${height} điểm ảnh); hãy thu nhỏ xuống dưới 120 triệu điểm ảnh`,
  tallPicture: (name: string) => `ảnh “${name}” cao quá 10 lần chiều rộng; hãy cắt thành nhiều ảnh`,
  brokenPicture: (name: string) =>
    `ảnh “${name}” hỏng hoặc chưa chép đủ, máy không đọc hết được; hãy xuất lại ảnh (JPEG hay PNG) rồi chép lại`,
  crookedPicture: (name: string) =>
    `ảnh “${name}” ghi chiều xoay mà máy không hiểu; hãy mở ảnh, xoay cho đúng rồi lưu lại`,
  noAlt: (name: string) =>
    `ảnh “${name}” thiếu mô tả (alt) cho người không nhìn thấy ảnh; hãy viết một câu nói ảnh cho thấy gì`,
  pictureInText: 'ảnh phải đứng riêng một dòng',
  emptyBody: 'bài không có nội dung',
  foreignFolder:
    'thư mục này có tệp không phải của trang đã dựng, mà mỗi lần dựng thay cả thư mục; hãy chọn thư mục khác',
  noNewsroom: 'không thấy newsroom.yaml trong thư mục nội dung',
  oldNewsroom:
    'newsroom.ts không còn được đọc, vì một tệp nội dung không được chạy mã: hãy chép các khoá sang newsroom.yaml cạnh nó (bỏ “export const newsroom = {” và dấu “}” cuối; mỗi khoá một dòng “khoá: giá trị”) rồi xoá newsroom.ts',
} as const
