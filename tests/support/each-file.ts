import { afterAll } from 'vitest'
import { endFile } from './at-end.ts'
import './offline.ts'

afterAll(endFile)
