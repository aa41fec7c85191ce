import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { parseArguments } from './terminal/command.ts'
import { fail } from './terminal/exit.ts'
import { browserProgram, browserArguments } from './measure/browser.ts'
import { modelPath } from './measure/model-article.ts'
import { openMeasuredSite } from './measure/measured-site.ts'

const help = `Usage: npm run lighthouse

Audits the front page, a section, the model article and the search page with Lighthouse's mobile profile, as npm run serve
sends them, five times each, and ends with 1 if a median is below 100. Lighthouse itself is installed in tests/lighthouse when it is missing.`

parseArguments({ help, options: {} })
const folder = 'tests/lighthouse'
const categories = ['performance', 'accessibility', 'best practices', 'SEO']

interface Audited {
  readonly url: string
  readonly scores: readonly number[]
  readonly lost: readonly string[]
}

if (!existsSync(`${folder}/node_modules`)) install()
const site = await openMeasuredSite()
const addresses = ['/', '/tin-mau/', `/${modelPath}/`, '/tim-kiem/'].map((path) => site.url + path)
const { stdout, status } = spawnSync(
  process.execPath,
  [`${folder}/audit.js`, browserProgram(), JSON.stringify(browserArguments), ...addresses],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
)
await site.close()
const audited = stdout
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Audited)
for (const { url, scores, lost } of audited) {
  const figures = scores.map((score, index) => `${categories[index]} ${score}`).join(', ')
  console.log(`${new URL(url).pathname}: ${figures}`)
  for (const each of lost) console.log(`  ${each}`)
}
if (status !== 0 || audited.length < addresses.length) fail('Lighthouse did not finish.')
if (audited.some(({ scores }) => scores.some((score) => score < 100))) process.exit(1)

function install(): void {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) fail(`Lighthouse could not be installed: run npm ci in ${folder}.`)
}
