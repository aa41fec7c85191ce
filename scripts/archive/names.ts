/** Sections and pages may not take these: each is, or will be, an address of the site's own. */
export const reservedNames =
  /^(?:trang|the|luu-tru|y-kien|tim-kiem|binh-luan|kiem-duyet|bien-tap|api|assets|en|_gone|\d{4})$/
