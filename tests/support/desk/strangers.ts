/** Headers of whoever has no way in. */
export const strangers: Readonly<Record<string, Record<string, string>>> = {
  nothing: {},
  'a made-up token': { Authorization: `Bearer ${'x'.repeat(43)}` },
  'a token that is none': { Authorization: 'Bearer x' },
  'another scheme': { Authorization: 'Basic bGFuOmxhbg==' },
  'a made-up session': { Cookie: `__Host-desk=${'x'.repeat(43)}` },
  'the session’s plain-http name': { Cookie: `desk=${'x'.repeat(43)}` },
}
