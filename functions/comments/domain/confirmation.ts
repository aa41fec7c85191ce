/** Milliseconds for which a passkey confirms a session; and a sign-in by link, where there is no passkey. */
const spans = { passkey: 5 * 60_000, link: 10 * 60_000 }

/** `hosts`: where the person's passkeys answer. Those of another host than the site's have no worth any more. */
export function isConfirmed(
  session: {
    readonly opened: number
    readonly confirmed: number | null
    readonly hosts: readonly string[]
  },
  host: string,
  now: number,
): boolean {
  const { opened, confirmed, hosts } = session
  if (!hosts.includes(host)) return now < opened + spans.link
  return confirmed !== null && now < confirmed + spans.passkey
}
