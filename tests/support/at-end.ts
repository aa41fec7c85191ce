const deeds: (() => unknown)[] = []

/** Does this after the file's last test, the latest first; unlike `afterAll`, it may be asked for while tests run. */
export function atEnd(deed: () => unknown): void {
  deeds.push(deed)
}

export async function endFile(): Promise<void> {
  for (const deed of deeds.splice(0).toReversed()) await deed()
}
