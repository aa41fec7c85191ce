/** Addresses that the site uses, or will use, itself. */
export const reservedSlugs =
  /^(?:trang|the|luu-tru|y-kien|tim-kiem|binh-luan|kiem-duyet|bien-tap|ban-thao|api|assets|en|_gone|\d{4})$/

/** Letters: with a prefix and an ending still a valid file name on any system. */
export const maxSlugLength = 200

const name = `(?=.{1,${maxSlugLength}}$)[a-z0-9]+(?:-[a-z0-9]+)*$`

export const slugPattern = new RegExp(`^${name}`)

export const articlePathPattern = new RegExp(String.raw`^\d{4}/(?:0[1-9]|1[0-2])/${name}`)
