export const bodyPhrases = {
  conflict:
    'dấu xung đột của git: hai bản của cùng một đoạn còn nằm trong tệp; hãy giữ một bản và xoá các dòng <<<<<<<, =======, >>>>>>>',
  comment:
    'ghi chú <!-- … --> sẽ hiện nguyên văn cho người đọc; hãy xoá nó, hoặc ghi chú ở nơi khác',
  tag: (tag: string) =>
    `thẻ HTML ${tag} chỉ hiện như chữ; hãy xoá nó hoặc viết theo Markdown (muốn hiện đúng như thế thì đặt trong dấu \`…\`)`,
  declaration: 'mã của Word hay HTML (<!…, <?…) chỉ hiện như chữ; hãy xoá nó',
  markup:
    'ở đây chỉ nhận chữ thường: thẻ HTML, mã &…;, **…** hay [chữ](địa-chỉ) hiện nguyên như thế; hãy xoá dấu ấy',
  entity: (entity: string) =>
    `${entity} sẽ hiện nguyên như thế; hãy gõ chữ thật, hoặc ghi đủ dấu chấm phẩy như &nbsp;`,
  brokenPicture:
    'ảnh viết chưa đúng nên cả dòng hiện như chữ; mẫu: ![mô tả](ten-anh.jpg "chú thích"), tên có dấu cách thì đặt trong <…>: ![mô tả](<tên ảnh.jpg> "chú thích")',
  gapBeforePicture: 'bỏ dấu cách giữa ! và [: như thế này ảnh chỉ thành một liên kết',
  brokenLink:
    'liên kết viết chưa đúng nên hiện như chữ; mẫu: [chữ](địa-chỉ), địa chỉ có dấu cách thì đặt trong <…>: [chữ](<tên tệp.pdf>)',
  gapInLink: 'có dấu cách giữa ] và ( nên đây không thành liên kết; hãy viết liền: [chữ](địa-chỉ)',
  swappedLink: 'ngoặc bị đảo nên đây không thành liên kết; hãy viết [chữ](địa-chỉ)',
  wikiLink: '[[…]] chỉ hiện như chữ; liên kết viết là [chữ](ten-bai.md)',
  noReference: (label: string) =>
    `không có dòng “[${label}]: địa chỉ” nào nên đây không thành liên kết; hãy viết [chữ](địa-chỉ)`,
  footnote:
    'chú thích cuối trang [^…] chưa dùng được và hiện như chữ; hãy đưa lời chú thích vào trong ngoặc',
  emphasis: (marks: string) =>
    `${marks}…${marks} hiện như chữ vì có dấu cách ở mép trong; hãy gõ liền, ví dụ ${marks}chữ${marks}`,
  tightEmphasis:
    '**…** hiện như chữ vì mép trong là dấu câu mà mép ngoài liền chữ; hãy thêm dấu cách bên ngoài, hoặc đưa dấu câu ra ngoài',
  highlight: '==…== chỉ hiện như chữ; hãy dùng **chữ đậm**',
  shortcode: (code: string) => `mã ${code} của phần mềm khác chỉ hiện như chữ; hãy xoá nó`,
  container: 'dấu ::: chỉ hiện như chữ; hãy xoá nó, đoạn trích thì viết > ở đầu dòng',
  headingGap: 'sau các dấu # phải có dấu cách thì dòng mới thành đề mục',
  brokenTable:
    'bảng chưa đúng nên hiện như chữ; hãy để trống một dòng trước bảng, và dòng gạch (|---|---|) phải có đủ số cột như dòng đầu',
  others: (count: number) => ` (còn ${count} chỗ nữa)`,
  unusedDefinition: (label: string) =>
    `dòng “[${label}]: …” bị hiểu là khai báo liên kết và không hiện trên trang; muốn hiện thì ghi \\[${label}]: …, không cần thì xoá`,
  tooManyCells: 'dòng này của bảng có nhiều ô hơn dòng đầu, các ô thừa sẽ mất; hãy thêm cột',
  openFence: 'khối mã mở bằng ``` (hoặc ~~~) không được đóng: từ đây đến hết bài thành mã',
  indented:
    'đoạn thụt đầu dòng bằng tab hay bốn dấu cách hiện thành khối mã; hãy xoá khoảng trắng đầu dòng',
  setext:
    'dòng --- ngay dưới đoạn này biến cả đoạn thành đề mục; muốn kẻ ngang thì để trống một dòng ở giữa',
  pictureAndText:
    'ảnh phải đứng riêng một dòng, có dòng trống ngăn với chữ; chú thích thì ghi trong ngoặc kép: ![mô tả](ten-anh.jpg "chú thích")',
  emptyAddress: 'liên kết chưa có địa chỉ',
  badAddress: (address: string) => `địa chỉ “${address}” của liên kết không đúng`,
  localAddress: (address: string) =>
    `“${address}” là chỗ trên máy hay trong mạng của bạn, người đọc không mở được; hãy chép tệp vào cạnh bài rồi ghi tên tệp`,
  privateHost: (host: string) =>
    `“${host}” chỉ mở được trong mạng của bạn; hãy ghi địa chỉ công khai`,
  secretInAddress: 'địa chỉ có tên và mật khẩu đăng nhập; hãy bỏ phần ấy',
  badScheme: (scheme: string) =>
    `liên kết kiểu “${scheme}:” không được đăng; chỉ dùng http, https, mailto và tel`,
  madeRight: (address: string) => `địa chỉ thiếu phần đầu; đã hiểu là ${address}, hãy ghi đủ`,
  pathLink: (address: string) =>
    `“${address}”: tệp phải nằm cạnh bài và ghi tên không có thư mục; bài khác thì ghi tên tệp .md, trang khác thì ghi từ gốc, bắt đầu bằng /`,
  noAnchor: (anchor: string) => `bài không có đề mục nào ở địa chỉ #${anchor}`,
  noArticle: (name: string) => `không có bài hay trang “${name}”`,
  noPage: (address: string) => `trang không có địa chỉ ${address}`,
  notYet: (address: string) =>
    `${address} là bản nháp hoặc chưa đến giờ đăng: tới lúc ấy liên kết này chưa mở được`,
  ownFile: (name: string) => `“${name}”: trang dùng tên này cho việc khác; hãy đổi tên tệp`,
  emptyFile: (name: string) =>
    `tệp “${name}” trống (0 byte), không phải ảnh hay tài liệu gì: có lẽ chép chưa xong, hãy chép lại`,
  lfsPointer: (name: string) =>
    `“${name}” chỉ là tệp trỏ của Git LFS, chưa phải nội dung thật; hãy chạy git lfs pull rồi dựng lại`,
  privateLetter: (code: string) =>
    `có ký tự riêng của một phông chữ (U+${code}, như dấu đầu dòng của Word), máy khác không hiện được; hãy gõ lại`,
  wrongLetter: (letter: string, right: string) =>
    `có chữ ${letter} (U+${hex(letter)}) trông giống “${right}” nhưng là chữ khác; hãy gõ lại “${right}”`,
  foreignLetter: (letter: string) =>
    `có chữ Kirin “${letter}” (U+${hex(letter)}) lẫn trong một từ chữ Latinh; hãy gõ lại từ ấy`,
  invisible: (letter: string) =>
    `có ký tự không thấy được (U+${hex(letter)}) dính vào một từ; hãy gõ lại từ ấy`,
  garbled: 'có chữ trông như sai bảng mã (TCVN3, VNI hay đọc nhầm UTF-8); hãy xem lại và gõ lại',
  stray:
    'tệp này không được đăng: một bài phải là articles/NĂM/THÁNG/ten-bai.md, một trang là pages/ten-trang.md; hãy đổi tên hoặc chuyển chỗ',
} as const

function hex(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
