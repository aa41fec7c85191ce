/** For a chat of the staff. Readers' function sends it, and packs no other of the desk's words. */
export function waitingNotice(count: number, url: string): string {
  return `${count} ý kiến đang chờ duyệt: ${url}`
}
