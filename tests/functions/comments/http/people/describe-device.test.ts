import { expect, test } from 'vitest'
import { describeDevice } from '../../../../../functions/comments/http/people/describe-device.ts'

const mozilla = (rest: string): string => `Mozilla/5.0 ${rest}`
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'
const apple = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
const windows = `(Windows NT 10.0; Win64; x64) ${webkit}`
const android = `(Linux; Android 10; K) ${webkit}`
const mac = '(Macintosh; Intel Mac OS X 10_15_7)'
const iphone = `(iPhone; CPU iPhone OS 18_7 like Mac OS X) ${apple}`

test.each([
  [mozilla(`${windows} Chrome/142.0.0.0 Safari/537.36`), 'Chrome trên Windows'],
  [mozilla(`${android} Chrome/142.0.0.0 Mobile Safari/537.36`), 'Chrome trên Android'],
  [mozilla(`${mac} ${webkit} Chrome/142.0.0.0 Safari/537.36`), 'Chrome trên Mac'],
  [mozilla(`(X11; Linux x86_64) ${webkit} HeadlessChrome/142 Safari/537.36`), 'Chrome trên Linux'],
  [
    mozilla(`(X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/142 Safari/537.36`),
    'Chrome trên ChromeOS',
  ],
  [mozilla(`${iphone} CriOS/142.0.7444.46 Mobile/15E148 Safari/604.1`), 'Chrome trên iPhone'],
  [mozilla(`${mac} ${apple} CriOS/142 Version/18.0 Safari/605.1.15`), 'Chrome trên iPad'],
  [mozilla(`${windows} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`), 'Edge trên Windows'],
  [mozilla(`${windows} Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763`), 'Edge trên Windows'],
  [mozilla(`${android} Chrome/142.0.0.0 Mobile Safari/537.36 EdgA/142.0`), 'Edge trên Android'],
  [mozilla(`${iphone} Version/18.0 EdgiOS/142.0 Mobile/15E148 Safari/604.1`), 'Edge trên iPhone'],
  [
    mozilla(
      `(Linux; Android 10; K) ${webkit} SamsungBrowser/29.0 Chrome/136.0 Mobile Safari/537.36`,
    ),
    'Samsung Internet trên Android',
  ],
  [
    mozilla(`${windows} coc_coc_browser/118.0.158 Chrome/112.0.0.0 Safari/537.36`),
    'Cốc Cốc trên Windows',
  ],
  [
    mozilla(
      `(Linux; Android 13; SM-G991B) ${webkit} coc_coc_browser/109 Chrome/123 Mobile Safari/537`,
    ),
    'Cốc Cốc trên Android',
  ],
  [mozilla(`${windows} Chrome/142.0.0.0 Safari/537.36 OPR/126.0.0.0`), 'Opera trên Windows'],
  ['Opera/9.80 (Android; Opera Mini/36.2/191.256; U; vi) Presto/2.12', 'Opera trên Android'],
  [
    mozilla(
      `(Linux; U; Android 9; vi) ${webkit} Version/4.0 Chrome/78 UCBrowser/13.4 Mobile Safari/537`,
    ),
    'UC Browser trên Android',
  ],
  [mozilla('(X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'), 'Firefox trên Linux'],
  [mozilla('(Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0'), 'Firefox trên Android'],
  [mozilla(`${iphone} FxiOS/145.0 Mobile/15E148 Safari/605.1.15`), 'Firefox trên iPhone'],
  [mozilla(`${iphone} Version/26.0 Mobile/15E148 Safari/604.1`), 'Safari trên iPhone'],
  [
    mozilla(`(iPad; CPU OS 12_5 like Mac OS X) ${apple} Version/12.1 Mobile/15E148 Safari/604.1`),
    'Safari trên iPad',
  ],
  // The two say the same of themselves.
  [mozilla(`${mac} ${apple} Version/26.0 Safari/605.1.15`), 'Safari trên Mac hay iPad'],
  [
    mozilla(
      `(Linux; Android 12; SM-A525F; wv) ${webkit} Version/4.0 Chrome/120 Mobile Safari/537.36 Zalo android/12100625 ZaloTheme/light`,
    ),
    'Zalo trên Android',
  ],
  [mozilla(`${iphone} Mobile/15E148 Zalo iOS/470 ZaloLanguage/vn`), 'Zalo trên iPhone'],
  [mozilla(`${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/480.0]`), 'Facebook trên iPhone'],
  [mozilla('(Linux; Android 14)'), 'Android'],
  ['curl/8.14.1', null],
  ['python-requests/2.32.3', null],
  ['', null],
])('%s is %s', (agent, device) => {
  expect(describeDevice(new Headers({ 'User-Agent': agent }))).toBe(device)
})

const chrome = mozilla(`${windows} Chrome/142.0.0.0 Safari/537.36`)

test.each([
  [
    chrome,
    '"Chromium";v="142", "Brave";v="142", "Not_A Brand";v="99"',
    '"Windows"',
    'Brave trên Windows',
  ],
  [chrome, '"Chromium";v="142", "Microsoft Edge";v="142"', '"Windows"', 'Edge trên Windows'],
  [chrome, '"Chromium";v="142", "CocCoc";v="142"', '"macOS"', 'Cốc Cốc trên Windows'],
  [
    mozilla('(X11; Linux x86_64) Chrome/142'),
    '"Chromium";v="142"',
    '"Android"',
    'Chrome trên Android',
  ],
  ['', '"Chromium";v="142"', '"Chrome OS"', 'ChromeOS'],
])('%s with %s on %s is %s', (agent, brands, platform, device) => {
  const headers = { 'User-Agent': agent, 'Sec-CH-UA': brands, 'Sec-CH-UA-Platform': platform }
  expect(describeDevice(new Headers(headers))).toBe(device)
})

test('of hostile and endless names nothing is kept but words of our own', () => {
  const hostile = '<script>alert(1)</script> Chrome/1 (Windows NT 10.0) 203.0.113.7'
  expect(describeDevice(new Headers({ 'User-Agent': hostile }))).toBe('Chrome trên Windows')
  const late = `${'Macintosh '.repeat(1e5)}iPhone`
  expect(describeDevice(new Headers({ 'User-Agent': late }))).toBe('Mac')
})
