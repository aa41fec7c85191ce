module.exports = {
  layout: 'article.njk',
  permalink: ({ page }) => `${page.filePathStem.replace('/articles', '')}/`,
}
