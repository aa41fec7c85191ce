import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

/**
 * Audits each address with Lighthouse's own mobile profile and prints one line of JSON for each: its four scores, and
 * what kept any of them from 100. Words: the browser's program, its flags as JSON, then the addresses.
 */
const [program, flags, ...addresses] = process.argv.slice(2)
const chrome = await launch({
  chromePath: program,
  chromeFlags: JSON.parse(flags),
  ignoreDefaultFlags: false,
})
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
for (const url of addresses) {
  const { lhr } = await lighthouse(url, {
    port: chrome.port,
    onlyCategories: categories,
    logLevel: 'silent',
  })
  const scores = categories.map((name) => Math.round(lhr.categories[name].score * 100))
  const lost = categories.flatMap((name) =>
    lhr.categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1)
      .map(({ id }) => `${id}: ${lhr.audits[id].displayValue ?? lhr.audits[id].title}`),
  )
  process.stdout.write(`${JSON.stringify({ url, scores, lost })}\n`)
}
chrome.kill()
