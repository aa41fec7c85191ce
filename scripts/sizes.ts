import { writeFileSync } from 'node:fs'
import { parseArguments } from './terminal/command.ts'
import { fail } from './terminal/exit.ts'
import { launchBrowser } from './measure/browser.ts'
import { weighedPages, type Weighed } from './measure/weighed-pages.ts'
import { openMeasuredSite } from './measure/measured-site.ts'
import { countedBytes, weigh, type Weight } from './measure/weigh.ts'

const help = `Usage: npm run sizes [-- --write]

Weighs a page of every kind as a phone fetches it, from npm run serve, and ends with 1 if one is over its budget.

  --write  puts the table into docs/trong-luong.md`

const { values } = parseArguments({ help, options: { write: { type: 'boolean', default: false } } })
/** Bytes of script in an article. The budgets of pages are in weighed-pages.ts. */
const mostScript = 8 * 1024
const file = 'docs/trong-luong.md'
const preface = `# What each kind of page weighs

Made by \`npm run sizes -- --write\`. Kilobytes (1,024 bytes) over the wire, compressed, fetched by a phone (360 px wide, two
device pixels a pixel) with an empty cache from \`npm run serve\`, before anything on the page is touched. The model article
carries twenty comments of three hundred characters. Images are those in sight.`

const site = await openMeasuredSite()
const browser = await launchBrowser()
const faults: string[] = []
const rows: string[] = []
try {
  const sitemap = await (await fetch(`${site.url}/sitemap-2023.xml`)).text()
  for (const page of weighedPages(sitemap)) {
    const weight = await weigh(browser, site.url + page.path)
    rows.push(row(page, weight))
    faults.push(...faultsOf(page, weight))
  }
} finally {
  await browser.close()
  await site.close()
}
const table = [
  '| page | requests | HTML | CSS | scripts | together | budget | fonts | images | other |',
  '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
  ...rows,
].join('\n')
console.log(table)
if (values.write) writeFileSync(file, `${preface}\n\n${table}\n`)
if (faults.length > 0) fail(faults.join('\n'))

function row({ kind, most }: Weighed, weight: Weight): string {
  const { requests, html, styles, scripts, fonts, images, rest } = weight
  const bytes = [html, styles, scripts, countedBytes(weight), most, fonts, images, rest]
  return `| ${[kind, requests, ...bytes.map(inKB)].join(' | ')} |`
}

function faultsOf({ kind, most }: Weighed, weight: Weight): string[] {
  const over = countedBytes(weight) > most
  const scripted = kind === 'model article' && weight.scripts > mostScript
  return [
    ...(over ? [`${kind}: ${inKB(countedBytes(weight))} KB is over its ${inKB(most)} KB.`] : []),
    ...(scripted ? [`${kind}: ${inKB(weight.scripts)} KB of script is over 8 KB.`] : []),
    ...weight.strangers.map((host) => `${kind}: asks ${host} before anything was touched.`),
  ]
}

function inKB(bytes: number): string {
  return (bytes / 1024).toFixed(1)
}
