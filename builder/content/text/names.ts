/** Addresses that the site uses, or will use, itself. */
export const reservedNames =
  /^(?:trang|the|luu-tru|y-kien|tim-kiem|binh-luan|kiem-duyet|bien-tap|ban-thao|api|assets|en|_gone|\d{4})$/

/** Letters: with a prefix and an ending still a valid file name on any system. */
export const longestSlug = 200

const name = `(?=.{1,${longestSlug}}$)[a-z0-9]+(?:-[a-z0-9]+)*$`

export const slugForm = new RegExp(`^${name}`)

export const articlePath = new RegExp(String.raw`^\d{4}/(?:0[1-9]|1[0-2])/${name}`)
