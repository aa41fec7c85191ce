import { join } from 'node:path'
import { contentFolder, type Files } from '../content/content-folder.ts'
import { run } from '../run.ts'
import { temporaryFolder } from '../temporary.ts'

export const moment = '2026-01-31T12:00:00+07:00'

/** Builds a content folder with the real command and says where the site lies. */
export async function built(
  content: string,
  words: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const out = join(temporaryFolder(), 'site')
  const ended = await build(content, out, words, environment)
  if (ended.code !== 0) throw new Error(ended.stderr)
  return out
}

export function build(
  content: string,
  out: string,
  words: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): ReturnType<typeof run> {
  const command = ['scripts/build.ts', '--content', content, '--out', out, '--at', moment, ...words]
  return run(command, { DATA_DIR: join(out, '../data'), ...environment })
}

export function builtFrom(files: Files): Promise<string> {
  return built(contentFolder(files))
}
