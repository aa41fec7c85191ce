/**
 * `Đổi mới, nâng cao` → `doi-moi-nang-cao`. Unicode does not decompose đ: a government portal lost it in its addresses.
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
