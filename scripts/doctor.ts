import { readNewsroom } from '../builder/content/newsroom/read-newsroom.ts'
import { environment, readEnvironment } from '../functions/comments/platform/environment.ts'
import { parseArguments } from './terminal/command.ts'
import { refuse } from './terminal/exit.ts'
import { findSecretKey } from '../functions/comments/platform/secret-key.ts'
import { openAsk } from './doctor/ask.ts'
import { checkCaptcha } from './doctor/captcha.ts'
import { checkContent } from './doctor/content.ts'
import { checkHolidays } from './doctor/holidays.ts'
import type { Finding } from './doctor/finding.ts'
import { formatFinding, formatSummary } from './doctor/format-finding.ts'
import { checkPurge, checkSettings } from './doctor/settings.ts'
import { checkSecret } from './doctor/secret.ts'
import { checkSite } from './doctor/site.ts'
import { checkStore } from './doctor/store.ts'

const help = `Usage: npm run doctor [-- --url https://… --json]

Examines a deployment: the settings of this machine and what they lead to, and with --url the site as readers see it.
Nothing is changed. A line for each finding: ✓ well, ! works but look at it, ✗ broken, and what to do.
Ends with 1 where something is red.

  --url ADDRESS  the site to look at from outside
  --json         the findings as JSON: [{ about, colour, said, todo? }]`

const { values } = parseArguments({
  help,
  options: { url: { type: 'string' }, json: { type: 'boolean' } },
})
const url = values.url?.replace(/\/+$/, '')
if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
  refuse(`--url must be an http:// or https:// address; this is “${values.url}”.`)
const colourful = process.stdout.isTTY && values.json !== true
const findings: Finding[] = []

report(checkSettings(environment()))
const settings = readEnvironment(environment())
if (!('problems' in settings)) {
  report(checkSecret(findSecretKey(settings), settings))
  report(await checkStore(settings.store, Date.now, settings.siteUrl))
  report([await checkCaptcha(settings)])
  report(checkPurge(environment(), settings))
  report(await checkContent(settings, environment()))
}
const newsroom = readNewsroom('content', 'content')
if ('units' in newsroom) report(checkHolidays(newsroom, new Date()))
if (url !== undefined) report(await checkSite({ url, ask: openAsk(fetch, 10_000), now: Date.now }))
console.log(values.json === true ? JSON.stringify(findings, null, 2) : formatSummary(findings))
process.exitCode = findings.some(({ colour }) => colour === 'red') ? 1 : 0

/** Printed at once: some checks wait for a network. */
function report(found: readonly Finding[]): void {
  findings.push(...found)
  if (values.json !== true)
    for (const finding of found) console.log(formatFinding(finding, colourful))
}
