/** Sections and pages may not take these: each is, or will be, an address of the site's own. */
export const reservedNames =
  /^(?:trang|the|luu-tru|y-kien|tim-kiem|binh-luan|kiem-duyet|bien-tap|ban-thao|api|assets|en|_gone|\d{4})$/

/** What an address is made of. */
export const slugForm = /^(?=.{1,200}$)[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Letters: with what is put before and behind it, a name of a file on any system. */
export const longestSlug = 200

/** An article's address and its file's place: `YYYY/MM/slug`. */
export const articlePath = /^\d{4}\/(?:0[1-9]|1[0-2])\/(?=.{1,200}$)[a-z0-9]+(?:-[a-z0-9]+)*$/
