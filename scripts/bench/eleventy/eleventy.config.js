// An ordinary Eleventy site: Liquid runs over Markdown as it does by default. Collections are sorted and cut once.
const perPage = 20
const weekdays = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy']
// The instant of the other builders' editions: what is new then stands in the news sitemap.
const instant = Date.parse('2026-11-01T00:00:00+07:00')
const mainSections = require('./_data/newsroom.json').sections
const tagNames = require('./_data/topics.json')

module.exports = function (config) {
  config.amendLibrary('md', figures)
  config.addFilter('day', (date) => local(date).slice(0, 10))
  config.addFilter('printedDay', printedDay)
  config.addFilter('weekday', (date) => weekdays[new Date(local(date)).getUTCDay()])
  config.addFilter('base64', (url) => Buffer.from(JSON.stringify({ url })).toString('base64'))
  config.addFilter('clock', (date) => local(date).slice(11, 16))
  config.addFilter('isoTime', (date) => `${local(date).slice(0, 19)}+07:00`)
  config.addFilter('absolute', (html) => html.replace(/ (src|href)="\//g, ' $1="https://ban-tin.example/'))
  config.addFilter('path', (url) => url.slice(1, -1))
  config.addCollection('articles', (api) => {
    const articles = newestFirst(api)
    for (const list of bySection(articles).values()) {
      list.forEach((article, index) => {
        article.data.newerArticles = list.slice(Math.max(0, index - 5), index)
        article.data.relatedArticles = article.data.related.map((place) => list[place])
        article.data.olderArticles = list.slice(index + 1, index + 6)
      })
    }
    return articles
  })
  config.addCollection('frontLeaves', (api) => leaves('/', 'Tất cả bài viết', newestFirst(api)).slice(0, 1))
  config.addCollection('listingLeaves', (api) => {
    const articles = newestFirst(api)
    const sections = bySection(articles)
    return [
      ...leaves('/', 'Tất cả bài viết', articles, { named: true, crumbs: false }).slice(1),
      ...mainSections.flatMap(({ key, name }) => leaves(`/${key}/`, name, sections.get(key) ?? [], { present: key })),
      ...Object.entries(tagNames).flatMap(([key, name]) => {
        const tagged = api.getFilteredByTag(key).sort((one, other) => other.date - one.date)
        return tagged.length === 0 ? [] : leaves(`/the/${key}/`, name, tagged, { named: true })
      }),
    ]
  })
  config.addCollection('feeds', (api) => {
    const articles = newestFirst(api)
    const sections = bySection(articles)
    return [
      { url: '/', title: 'Bản tin mẫu', articles: articles.slice(0, perPage) },
      ...mainSections.map(({ key, name }) => ({
        url: `/${key}/`,
        title: `${name} | Bản tin mẫu`,
        articles: (sections.get(key) ?? []).slice(0, perPage),
      })),
    ]
  })
  config.addCollection('news', (api) => {
    return newestFirst(api).slice(0, 1000).filter(({ date }) => date.getTime() >= instant - 48 * 3600000)
  })
  config.addCollection('periods', (api) => periods(newestFirst(api)))
  config.addCollection('years', (api) => periods(newestFirst(api)).filter(({ name }) => name.length === 4))
  return { dir: { input: '.', includes: '_includes', data: '_data' }, htmlTemplateEngine: 'njk' }
}

function newestFirst(api) {
  return api.getFilteredByGlob('./articles/**/*.md').sort((one, other) => other.date - one.date)
}

function bySection(articles) {
  return Map.groupBy(articles, (article) => article.data.section)
}

function leaves(base, title, articles, more = {}) {
  const last = Math.max(0, Math.floor(articles.length / perPage) - 1)
  const url = (number) => (number > last ? base : `${base}trang/${number}/`)
  const total = articles.length
  const common = { title, base, crumbs: true, ...more }
  const first = {
    ...common,
    url: base,
    articles: articles.slice(0, total - perPage * last),
    older: last > 0 && url(last),
    crumbs: false,
  }
  const numbered = Array.from({ length: last }, (_, index) => ({
    ...common,
    number: index + 1,
    url: url(index + 1),
    articles: articles.slice(total - perPage * (index + 1), total - perPage * index),
    newer: url(index + 2),
    older: index > 0 && url(index),
  }))
  return [first, ...numbered]
}

function periods(articles) {
  const known = new Map([['', { name: '', url: '/luu-tru/', title: 'Lưu trữ', articles: [], parts: [], crumbs: [] }]])
  for (const article of articles) {
    const day = local(article.date).slice(0, 10).replaceAll('-', '/')
    for (const name of [day.slice(0, 4), day.slice(0, 7), day]) {
      let period = known.get(name)
      if (period === undefined) {
        const parent = known.get(name.slice(0, Math.max(0, name.lastIndexOf('/'))))
        const crumbs = [...parent.crumbs, { url: parent.url, name: parent.title }]
        period = { name, url: `/luu-tru/${name}/`, title: called(name), articles: [], parts: [], crumbs }
        known.set(name, period)
        parent.parts.push(period)
      }
      period.articles.push(article)
    }
  }
  return [...known.values()]
}

function called(name) {
  const [year, month, day] = name.split('/')
  if (month === undefined) return `Năm ${year}`
  return day === undefined ? `Tháng ${month}/${year}` : `Ngày ${day}/${month}/${year}`
}

function local(date) {
  return new Date(date.getTime() + 7 * 3600000).toISOString()
}

function printedDay(date) {
  const day = local(date)
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

function figures(md) {
  md.set({ html: false })
  const escape = md.utils.escapeHtml
  md.core.ruler.push('figures', (state) => {
    state.tokens.forEach((token, index) => {
      if (token.type !== 'inline' || token.children.length !== 1 || token.children[0].type !== 'image') return
      state.tokens[index - 1].hidden = true
      state.tokens[index + 1].hidden = true
    })
  })
  md.renderer.rules.image = (tokens, index) => {
    const image = tokens[index]
    const src = image.attrGet('src')
    const picture = src
      ? `<img src="${escape(src)}" alt="${escape(image.content)}" loading="lazy">`
      : '<p class="no-picture">Ảnh chưa có trong kho tư liệu</p>'
    const caption = image.attrGet('title')
    return `<figure>\n${picture}\n${caption ? `<figcaption>${escape(caption)}</figcaption>\n` : ''}</figure>\n`
  }
}
