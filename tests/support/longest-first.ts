import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Whole builds, browsers and servers. */
const long = /\/tests\/(?:browser|builder\/incremental|flows|site\/axe)|\/differential/

/** A long file that begins last leaves the other worker idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => Number(isLong(other)) - Number(isLong(one)))
  }
}

function isLong({ moduleId }: TestSpecification): boolean {
  return long.test(moduleId)
}
