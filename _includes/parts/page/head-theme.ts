import { html } from '../../html/html.ts'

/** `--paper` of `assets/css/00-tokens.css`, in both themes. */
export const headTheme = html`<meta name="color-scheme" content="light dark">
  <meta name="theme-color" content="#fffdf9" media="(prefers-color-scheme: light)">
  <meta name="theme-color" content="#17171a" media="(prefers-color-scheme: dark)">`
