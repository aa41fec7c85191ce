export function samplePdf(): Buffer {
  const text = 'BT /F1 24 Tf 72 720 Td (Tai lieu mau, khong phai van ban that) Tj ET'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table + trailer, 'latin1')
}

/** With the byte order mark by which spreadsheets know UTF-8. */
export function sampleCsv(): Buffer {
  const rows = Array.from({ length: 12 }, (_, index) => `Tháng ${index + 1},${(index + 3) * 14}`)
  return Buffer.from(`\uFEFFThời gian mẫu,Số lượng mẫu\n${rows.join('\n')}\n`)
}
