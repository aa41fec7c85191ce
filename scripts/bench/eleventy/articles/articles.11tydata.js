module.exports = {
  layout: 'article.njk',
  eleventyComputed: { facts },
  permalink: ({ page }) => `${page.filePathStem.replace('/articles', '')}/`,
}

function facts({ title, summary, section, byline = [], tags = [], page, sections, topics }) {
  const home = 'https://ban-tin.example'
  const date = `${new Date(page.date.getTime() + 7 * 3600000).toISOString().slice(0, 19)}+07:00`
  const newsroom = { name: 'Bản tin mẫu', url: home }
  const article = {
    '@type': 'NewsArticle',
    mainEntityOfPage: home + page.url,
    headline: title,
    description: summary,
    datePublished: date,
    dateModified: date,
    author:
      byline.length > 0
        ? byline.map((name) => ({ '@type': 'Person', name }))
        : [{ '@type': 'Organization', ...newsroom }],
    publisher: {
      '@type': 'GovernmentOrganization',
      ...newsroom,
      logo: { '@type': 'ImageObject', url: `${home}/assets/mark.svg` },
    },
    articleSection: sections[section],
    keywords: tags.map((tag) => topics[tag]),
    inLanguage: 'vi-VN',
    isAccessibleForFree: true,
    commentCount: 0,
  }
  const steps = [
    { name: 'Trang nhất', item: `${home}/` },
    { name: sections[section], item: `${home}/${section}/` },
    { name: title },
  ]
  const breadcrumb = {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  }
  const graph = { '@context': 'https://schema.org', '@graph': [article, breadcrumb] }
  return JSON.stringify(graph).replaceAll('<', '\\u003c')
}
