import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

/**
 * Audits each address with Lighthouse's own mobile profile and prints one line of JSON for each: its four scores, and
 * what kept any run from 100. Each is the median of five runs, because one run's scores depend on what else the machine
 * does (Lighthouse's own advice: docs/variability.md of its repository). Words: the browser's program, its flags as JSON, then the addresses.
 */
const [program, flags, ...addresses] = process.argv.slice(2)
const chrome = await launch({
  chromePath: program,
  chromeFlags: JSON.parse(flags),
  ignoreDefaultFlags: false,
})
const runs = 5
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
for (const url of addresses) {
  const audits = []
  for (let run = 0; run < runs; run += 1) audits.push(await audited(url))
  const scores = categories.map((_, index) => middle(audits.map((each) => each.scores[index])))
  const lost = [...new Set(audits.flatMap((each) => each.lost))]
  process.stdout.write(`${JSON.stringify({ url, scores, lost })}\n`)
}
chrome.kill()

async function audited(url) {
  const { lhr } = await lighthouse(url, {
    port: chrome.port,
    onlyCategories: categories,
    logLevel: 'silent',
  })
  return {
    scores: categories.map((name) => Math.round(lhr.categories[name].score * 100)),
    lost: categories
      .filter((name) => lhr.categories[name].score < 0.995)
      .flatMap((name) => lhr.categories[name].auditRefs)
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1)
      .map(({ id }) => `${id}: ${lhr.audits[id].displayValue ?? lhr.audits[id].title}`),
  }
}

function middle(scores) {
  return scores.toSorted((one, other) => one - other)[Math.floor(scores.length / 2)]
}
