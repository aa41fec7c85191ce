/** Asks one server of Redis itself, past every script. */
export type Node = (name: string, ...words: readonly string[]) => Promise<unknown>

/** The lines of an `INFO`, by their names. */
export async function infoOf(node: Node, section: string): Promise<(name: string) => string> {
  const told = String(await node('INFO', section))
  return (name) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(told)?.[1] ?? ''
}
