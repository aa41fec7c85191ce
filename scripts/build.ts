import { pathToFileURL } from 'node:url'
import type { runBuild as runBuildNow } from './build/run-build.ts'
import { readBundle } from './bundle/read-bundle.ts'

interface Command {
  readonly runBuild: typeof runBuildNow
}

const bundle = readBundle()
const { runBuild }: Command =
  bundle === undefined
    ? await import('./build/run-build.ts')
    : ((await import(pathToFileURL(bundle).href)) as Command)
const { isWhole } = await runBuild()
// Who drew every page, as a machine that starts from an empty disk, may never come back.
if (bundle === undefined && !isWhole) {
  const { makeBundle } = await import('./bundle/make-bundle.ts')
  await makeBundle()
}
