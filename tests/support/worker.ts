import { fork, type ChildProcess, type ForkOptions } from 'node:child_process'
import { compileCache } from './run.ts'

type Worker<Question extends object, Answer> = (message: Question) => Promise<Answer>

/** A program that answers each message with one of its own, from the first question to the end of whoever asks. */
export function workerOf<Question extends object, Answer>(
  program: string,
): Worker<Question, Answer> {
  let worker: Promise<ChildProcess> | undefined
  let last: Promise<unknown> = Promise.resolve()
  const ask = async (message: Question): Promise<Answer> => {
    worker ??= begun(program)
    const child = await worker
    const answer = nextMessage(child)
    child.send(message)
    return (await answer) as Answer
  }
  return (message) => {
    // One at a time: whatever the program changes of itself is for one question.
    const answer = last.then(() => ask(message))
    last = answer.catch(() => undefined)
    return answer
  }
}

/** A program that has said that it is ready. */
export async function begun(program: string, options: ForkOptions = {}): Promise<ChildProcess> {
  const child = fork(program, {
    ...options,
    env: { ...process.env, ...compileCache, ...options.env },
  })
  await nextMessage(child)
  return child
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`It ended with ${code}.`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message)
    })
  })
}
