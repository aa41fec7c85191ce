/** More than a browser sends that has made it smaller, and as much as a function on Netlify is given. */
export const maxPictureBytes = 4_500_000

/** Attachments, recordings and Word files; on Netlify as much as a picture. */
export const maxOwnServerBytes = 25_000_000
