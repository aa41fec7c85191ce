import { fork, type ChildProcess } from 'node:child_process'
import { watch } from 'chokidar'

export const codeFolders = [
  '_includes',
  'builder',
  'content',
  'functions',
  'importer',
  'scripts',
  'server',
]

/** A process cannot forget loaded modules. False in the child. A child that ends before it ever served ends us too. */
export function supervise(folders: readonly string[]): boolean {
  if (process.send !== undefined) {
    // Never outlives its supervisor, however that one ended.
    process.once('disconnect', () => process.exit(0))
    return false
  }
  let served = false
  let ending = false
  let child = start()
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path, stats) => stats?.isFile() === true && !isCode(path),
  }).on('all', (_, path) => {
    if (ending || !isCode(path)) return
    ending = true
    void end(child).then(() => {
      ending = false
      child = start()
    })
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      ending = true
      void watcher.close()
      void end(child).then(() => process.exit(0))
    })
  }
  return true

  function start(): ChildProcess {
    return fork(process.argv[1] ?? '', process.argv.slice(2))
      .once('message', () => {
        served = true
      })
      .once('exit', (code) => {
        if (!served && !ending) process.exit(code ?? 1)
      })
  }
}

export function reportServing(): void {
  // With a callback, a parent that has gone is no error: `disconnect` follows.
  process.send?.('serving', () => undefined)
}

/** A folder is none: the first draft makes one, and its reporter waits for the answer. */
export function isCode(path: string): boolean {
  return /\.(?:ts|css|js|svg)$/.test(path)
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
