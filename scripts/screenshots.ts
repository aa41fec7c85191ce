import { launchBrowser } from './measure/browser.ts'
import { openDemoNewsroom, openOwnNewsroom } from './screenshots/newsroom.ts'
import { deskShots } from './screenshots/desk-shots.ts'
import { articleShots, readerShots } from './screenshots/reader-shots.ts'
import { reporterShots } from './screenshots/reporter-shots.ts'
import { takeShots } from './screenshots/take-shots.ts'
import { parseArguments } from './terminal/command.ts'

const help = `Usage: npm run screenshots [-- --only WORD]

Takes the pictures of README.md and docs/ anew, in Debian's Chromium, from npm start: of this newsroom, and of a generated one
in a temporary folder. scripts/screenshots/ has a table of them for each handbook.

  --only WORD  only tables of this name: article, reader, reporter, desk`

const { values } = parseArguments({ help, options: { only: { type: 'string' } } })
const tables = [
  ['article', openOwnNewsroom, articleShots],
  ['reader', openDemoNewsroom, readerShots],
  ['desk', openDemoNewsroom, deskShots],
  ['reporter', openDemoNewsroom, reporterShots],
] as const

const browser = await launchBrowser()
try {
  for (const [name, open, shots] of tables)
    if (values.only === undefined || values.only === name)
      await takeShots(browser, open, shots, (path) => console.log(path))
} finally {
  await browser.close()
}
