/** Each says the cure: no reporter should have to know what YAML is. */
export const yamlPhrases = {
  unreadable: 'máy không đọc được phần đầu từ dòng này; mỗi dòng phải có dạng “khoá: giá trị”',
  tooDeep: 'phần đầu lồng quá nhiều lớp ngoặc; hãy viết lại cho đơn giản',
  tab: 'thụt đầu dòng bằng phím Tab; phần đầu chỉ nhận dấu cách',
  indent: 'dòng này thụt đầu dòng khác các dòng cùng loại; hãy cho thẳng hàng',
  noSpaces: 'thiếu dấu cách sau dấu gạch hay dấu hai chấm; hãy viết “- …” hoặc “khoá: …”',
  noSpace: (key: string) => `thiếu dấu cách sau dấu hai chấm; hãy viết “${key}: …”`,
  colonInside:
    'giá trị có dấu hai chấm theo sau là dấu cách; hãy đặt cả giá trị trong ngoặc kép: "…"',
  openingSign: (sign: string) =>
    `giá trị mở đầu bằng dấu “${sign}”, mà YAML hiểu theo nghĩa riêng; hãy đặt cả giá trị trong ngoặc kép: "…"`,
  quoteInside:
    'giá trị mở đầu bằng dấu ngoặc kép nhưng còn chữ sau dấu đóng; hãy dùng dấu “…” trong câu, hoặc bọc cả giá trị trong ngoặc đơn: \'"…" …\'',
  openQuote: 'dấu ngoặc kép mở mà không đóng; hãy đóng lại ở cuối giá trị',
  openBracket: 'dấu ngoặc [ hay { mở mà không đóng; hãy đóng lại ở cuối giá trị',
  insideBrackets:
    'trong [ ] hay { }, giá trị có dấu hai chấm, dấu phẩy hay mở đầu bằng dấu lạ phải đặt trong ngoặc kép: ["…", "…"]',
  backslash:
    'trong ngoặc kép, dấu \\ có nghĩa riêng; hãy viết \\\\ hoặc dùng ngoặc đơn thay ngoặc kép',
  stray:
    'dòng này không có dạng “khoá: giá trị”; nếu nó nối dòng trên, hãy thụt vào hai dấu cách; nếu là nội dung bài, hãy đưa xuống dưới dòng ---',
  keyTwice: (key: string, line: number) =>
    `khoá “${key}” đã có ở dòng ${line}; hãy giữ một dòng và xoá dòng kia`,
  badKey: 'tên khoá phải là chữ; nếu đây là giá trị, hãy đặt cả giá trị trong ngoặc kép: "…"',
  secondDocument: 'phần đầu bị cắt đôi tại đây; hãy xoá dòng chỉ có dấu này',
  remark: (remark: string) =>
    `“${remark}” sẽ mất, vì dấu # sau dấu cách mở đầu một ghi chú; nếu đó là chữ của giá trị, hãy đặt cả giá trị trong ngoặc kép: "…"; nếu là ghi chú, hãy đưa xuống một dòng riêng, mở đầu bằng “# ”`,
  oddSpaces:
    'có dấu cách lạ (như NBSP của Word) hoặc ký tự vô hình ở đầu dòng hay quanh tên khoá; đã đọc như dấu cách thường, hãy gõ lại',
} as const
