const home = 'https://ban-tin.example'

module.exports = class {
  data() {
    return { permalink: '/feed.json' }
  }

  render({ collections, newsroom, sections, topics }) {
    return JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: newsroom.name,
      home_page_url: `${home}/`,
      feed_url: `${home}/feed.json`,
      description: `Ghi rõ nguồn “${newsroom.credit}” khi phát hành lại thông tin từ trang này.`,
      language: 'vi',
      authors: [{ name: newsroom.name, url: `${home}/` }],
      items: collections.articles.slice(0, 20).map((article) => {
        const { title, summary, section, byline, tags = [] } = article.data
        const date = this.isoTime(article.date)
        return {
          id: home + article.url,
          url: home + article.url,
          title,
          content_html: this.absolute(article.templateContent),
          summary,
          date_published: date,
          date_modified: date,
          ...(byline && { authors: byline.map((name) => ({ name })) }),
          tags: [sections[section], ...tags.map((tag) => topics[tag])],
        }
      }),
    })
  }
}
