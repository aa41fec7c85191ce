module.exports = {
  layout: 'standing.njk',
  permalink: ({ page }) => `/${page.fileSlug}/`,
}
