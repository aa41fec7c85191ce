/** No spreadsheet may take it for a formula. */
export function csvCell(text: string): string {
  const plain = /^[-=+@]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
