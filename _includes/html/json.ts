import { Html } from './html.ts'

export type Json =
  | string
  | number
  | boolean
  | readonly Json[]
  | { readonly [name: string]: Json | undefined }

export function jsonLdScript(facts: Json): Html {
  return new Html(`<script type="application/ld+json">${scriptSafeJson(facts)}</script>`)
}

/** No text in it can end an element, open a comment, break a line of a script, or pass for a page of HTML. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(risky, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

const risky = /[<>&\u2028\u2029]/g
