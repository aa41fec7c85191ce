import type { Reporter, TestModule } from 'vitest/node'

const shown = 20

/** Ends a run of the suite with its slowest files. */
export const slowest: Reporter = {
  onTestRunEnd(files: readonly TestModule[]) {
    const times = files.map((file) => [file.diagnostic().duration / 1000, file.relativeModuleId])
    const longest = times.sort(([one], [other]) => Number(other) - Number(one)).slice(0, shown)
    const lines = longest.map(
      ([seconds, name]) => `${Number(seconds).toFixed(1).padStart(6)}  ${name}`,
    )
    process.stdout.write(`\nSeconds of the slowest files:\n${lines.join('\n')}\n\n`)
  },
}
