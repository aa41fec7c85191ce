export type Node = (name: string, ...words: readonly string[]) => Promise<unknown>

export async function infoOf(node: Node, section: string): Promise<(name: string) => string> {
  const info = String(await node('INFO', section))
  return (name) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? ''
}
