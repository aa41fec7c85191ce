const actions: (() => unknown)[] = []

/** Does this after the file's last test, the latest first; unlike `afterAll`, it may be asked for while tests run. */
export function atEnd(action: () => unknown): void {
  actions.push(action)
}

export async function endFile(): Promise<void> {
  for (const action of actions.splice(0).toReversed()) await action()
}
