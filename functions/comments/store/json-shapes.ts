export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** No spaces, nothing that could be markup. */
export function isIdText(value: unknown): value is string {
  return typeof value === 'string' && /^[\w:-]{1,100}$/.test(value)
}
