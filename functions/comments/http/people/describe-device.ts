import { staffStrings as words } from '../../../../_includes/strings/staff.ts'

/** First match counts: most browsers also claim to be Chrome or Safari, and Android to be Linux. */
const browsers: readonly (readonly [string, RegExp])[] = [
  ['Zalo', /\bZalo (?:android|iOS)\//],
  ['Facebook', /\bFBA[NV]\//],
  ['Edge', /\bEdg(?:e|A|iOS)?\/|Microsoft Edge/],
  ['Cốc Cốc', /coc_?coc/i],
  ['Samsung Internet', /\bSamsungBrowser\/|Samsung Internet/],
  ['Opera', /\b(?:OPR|OPT|Opera)\/|Opera/],
  ['UC Browser', /\bUCBrowser\//],
  ['Brave', /"Brave"/],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:\w*Chrome|CriOS|Chromium)\//],
  ['Safari', /\bVersion\/[\d.]+ (?:Mobile\/\w+ )?Safari\//],
]

/** An iPad says that it is a Mac, but for browsers that exist on iPads alone. */
const systems: readonly (readonly [string, RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b|\bMacintosh\b.*\b(?:CriOS|FxiOS|EdgiOS|OPT)\//],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b|\bChrom(?:e OS|ium OS)\b/],
  [words.macOrIpad, /\bMacintosh\b.*\bVersion\/[\d.]+ Safari\//],
  ['Mac', /\bMacintosh\b|\bmacOS\b/],
  ['Linux', /\bLinux\b/],
]

/** More is no browser's. */
const longest = 1024

/** For people to know their devices by; browsers may lie. Nothing of what was sent is in it. */
export function describeDevice(headers: Headers): string | null {
  const text = ['sec-ch-ua', 'sec-ch-ua-platform', 'user-agent']
    .map((name) => headers.get(name)?.slice(0, longest) ?? '')
    .join(' ')
  const known = [browsers, systems].map((all) => all.find(([, sign]) => sign.test(text))?.[0])
  const [browser, system] = known
  if (browser === undefined || system === undefined) return browser ?? system ?? null
  return words.onSystem(browser, system)
}
