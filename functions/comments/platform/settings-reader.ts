import type { Environment } from './environment.ts'

export interface Reader {
  text(name: string): string | undefined
  url(name: string): string | undefined
  /** Without a path, as programs write it: a Vietnamese name in its ASCII form. */
  origin(name: string): string | undefined
  number(name: string, standard: number, most: number): number
}

export function reader(from: Environment, problems: string[]): Reader {
  const text = (name: string): string | undefined => from[name]?.trim() || undefined
  return {
    text,
    url(name) {
      const value = text(name)?.replace(/\/$/, '')
      if (value === undefined || /^https?:\/\/[^\s/]+/.test(value)) return value
      problems.push(`${name} must be an http:// or https:// address.`)
      return undefined
    },
    origin(name) {
      const value = text(name)
      const url = value === undefined ? null : URL.parse(value)
      if (value === undefined) return undefined
      if (/^https?:\/\/[^\s/?#@]+\/?$/.test(value) && url !== null) return url.origin
      problems.push(
        `${name} must be an http:// or https:// address without a path: the site lies at its root.`,
      )
      return undefined
    },
    number(name, standard, most) {
      const value = text(name)
      if (value === undefined) return standard
      if (/^\d+$/.test(value) && Number(value) <= most) return Number(value)
      problems.push(`${name} must be a whole number up to ${most}.`)
      return standard
    },
  }
}
