import { configureGlobal } from 'fast-check'
import { seed } from './seed.ts'

export * from 'fast-check'

// A failure names the seed and the path to it.
configureGlobal({ seed })
