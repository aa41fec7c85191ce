import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { lookAhead } from '../builder/content/folders/look-ahead.ts'
import type { runBuild as runBuildNow } from './build/run-build.ts'
import { readBundle } from './bundle/read-bundle.ts'

interface Command {
  readonly runBuild: typeof runBuildNow
}

// Before the code is loaded, which checks all arguments.
const { values } = parseArgs({
  options: { content: { type: 'string', default: 'content' }, full: { type: 'boolean' } },
  strict: false,
})
const ahead =
  values.full === true ? undefined : lookAhead(resolve(String(values.content), 'articles'))
const bundle = readBundle()
const { runBuild }: Command =
  bundle === undefined
    ? await import('./build/run-build.ts')
    : ((await import(pathToFileURL(bundle).href)) as Command)
const { isWhole } = await runBuild(ahead)
// Who drew every page, as a machine that starts from an empty disk, may never come back.
if (bundle === undefined && !isWhole) {
  const { makeBundle } = await import('./bundle/make-bundle.ts')
  await makeBundle()
}
