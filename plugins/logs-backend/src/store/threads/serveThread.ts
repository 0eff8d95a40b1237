import { isError } from '@backstage/errors';
import { parentPort } from 'node:worker_threads';

/** What a thread can be asked; one after the other. */
export type Handlers = Record<
  string,
  (argument: never) => Promise<unknown> | unknown
>;

export interface ThreadCall {
  id: number;
  method: string;
  argument: unknown;
}

export type ThreadAnswer = { id: number } & (
  | { result: unknown }
  | { error: { name: string; message: string; code?: string } }
);

async function answer(
  handlers: Handlers,
  call: ThreadCall,
): Promise<ThreadAnswer> {
  const { id, method, argument } = call;
  try {
    return { id, result: await handlers[method](argument as never) };
  } catch (error) {
    const { name, message, code } = isError(error)
      ? error
      : (Error(String(error)) as Error & { code?: string });
    return { id, error: { name, message, code: code as string | undefined } };
  }
}

/** Answers what the main thread asks, in the order of the questions. */
export function serveThread(handlers: Handlers): void {
  const port = parentPort;
  let last = Promise.resolve();
  port?.on('message', (call: ThreadCall) => {
    last = last.then(async () =>
      port.postMessage(await answer(handlers, call)),
    );
  });
}
