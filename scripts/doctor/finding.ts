export interface Finding {
  readonly about: string
  readonly colour: 'green' | 'amber' | 'red'
  /** One sentence; never a secret. */
  readonly said: string
  readonly todo?: string
}

export function green(about: string, said: string): Finding {
  return { about, colour: 'green', said }
}

export function amber(about: string, said: string, todo: string): Finding {
  return { about, colour: 'amber', said, todo }
}

export function red(about: string, said: string, todo: string): Finding {
  return { about, colour: 'red', said, todo }
}
