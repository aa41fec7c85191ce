export interface Finding {
  readonly about: string
  readonly colour: 'green' | 'amber' | 'red'
  /** One sentence; never a secret. */
  readonly said: string
  readonly todo?: string
}

export function green(about: string, sentence: string): Finding {
  return { about, colour: 'green', said: sentence }
}

export function amber(about: string, sentence: string, todo: string): Finding {
  return { about, colour: 'amber', said: sentence, todo }
}

export function red(about: string, sentence: string, todo: string): Finding {
  return { about, colour: 'red', said: sentence, todo }
}
