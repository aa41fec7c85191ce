/**
 * `Đổi mới, nâng cao` → `doi-moi-nang-cao`. đ has no decomposition in Unicode, so stripping marks alone would lose it
 * (a real government portal's addresses did).
 */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
