import { formKeys, type FormKey } from '../../../_includes/models/editor.ts'
import type { FieldValue, FrontMatterFields } from './front-matter.ts'

/** What the form shows of a front matter: texts, as they can be typed. */
export function formValues(fields: FrontMatterFields): Readonly<Record<FormKey, string>> {
  const values = formKeys.map(({ key }) => [key, shown(valueAt(fields, key))] as const)
  return Object.fromEntries(values) as Record<FormKey, string>
}

/** What was typed, over what is saved: a key that the form does not have stays as it is. */
export function withFormValues(
  saved: FrontMatterFields,
  typed: (key: FormKey) => string,
): FrontMatterFields {
  let fields = saved
  for (const { key, kind } of formKeys) {
    const text = typed(key).trim()
    // What nobody changed keeps its own form: a list of one name, a mapping for a name.
    if (text === shown(valueAt(fields, key))) continue
    fields = withValue(
      fields,
      key,
      kind === 'list' ? listOf(text) : kind === 'switch' ? text === 'true' : text,
    )
  }
  return fields
}

function valueAt(fields: FrontMatterFields, key: FormKey): FieldValue | undefined {
  const [group = '', name] = key.split('.')
  const value = fields[group]
  if (name === undefined) return value
  if (isGroup(value)) return value[name]
  // A source may be its name alone.
  return key === 'source.name' && typeof value === 'string' ? value : undefined
}

function withValue(fields: FrontMatterFields, key: FormKey, value: FieldValue): FrontMatterFields {
  const [group = '', name] = key.split('.')
  if (name === undefined) return withKey(fields, group, value)
  const before = fields[group]
  const members = isGroup(before) ? before : typeof before === 'string' ? { name: before } : {}
  const after = withKey(members, name, value)
  const isName = group === 'source' && Object.keys(after).join() === 'name'
  return withKey(fields, group, isName ? (after['name'] ?? '') : after)
}

/** Without what says nothing. */
function withKey(fields: FrontMatterFields, key: string, value: FieldValue): FrontMatterFields {
  if (!isNothing(value)) return { ...fields, [key]: value }
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key))
}

function isNothing(value: FieldValue): boolean {
  if (value === '' || value === false) return true
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function listOf(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

function shown(value: FieldValue | undefined): string {
  if (value === undefined || value === null || value === false) return ''
  if (Array.isArray(value)) return value.map((each: FieldValue) => shown(each)).join(', ')
  return typeof value === 'object' ? '' : String(value)
}

function isGroup(value: FieldValue | undefined): value is FrontMatterFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
