/** Sections and pages may not take these: each is, or will be, an address of the site's own. */
export const reservedNames =
  /^(?:trang|the|luu-tru|y-kien|tim-kiem|binh-luan|kiem-duyet|bien-tap|ban-thao|api|assets|en|_gone|\d{4})$/

/** What an address is made of. */
export const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** An article's address and its file's place: `YYYY/MM/slug`. */
export const articlePath = /^\d{4}\/(?:0[1-9]|1[0-2])\/[a-z0-9]+(?:-[a-z0-9]+)*$/
