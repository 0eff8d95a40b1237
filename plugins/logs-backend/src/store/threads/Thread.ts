import {
  InputError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import { Worker, WorkerOptions } from 'node:worker_threads';
import type { ThreadAnswer, ThreadCall } from './serveThread';

type Waiting = {
  resolve(result: unknown): void;
  reject(error: Error): void;
};

function toThreadError(error: {
  name: string;
  message: string;
  code?: string;
}): Error {
  if (error.name === 'InputError') {
    return new InputError(error.message);
  }
  if (error.name === 'ServiceUnavailableError') {
    return new ServiceUnavailableError(error.message);
  }
  return Object.assign(new Error(error.message), error);
}

/** A worker thread that answers questions; it starts with the first one, and again after a fall. */
export class Thread {
  #worker?: Worker;
  #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #closed = false;

  constructor(
    private readonly file: string,
    private readonly options: WorkerOptions,
    private readonly onEnd: () => void = () => {},
  ) {}

  /** How many questions have no answer yet. */
  get pending(): number {
    return this.#waiting.size;
  }

  /** @throws what the thread throws; ServiceUnavailableError when it ended instead of answering */
  async call<T>(
    method: string,
    argument: unknown,
    transfer: ArrayBuffer[] = [],
  ): Promise<T> {
    if (this.#closed) {
      throw new ServiceUnavailableError('The log store is being closed');
    }
    const worker = this.#worker ?? this.#start();
    const id = this.#nextId;
    this.#nextId += 1;
    const call: ThreadCall = { id, method, argument };
    // a thread keeps the process alive only while something is asked of it
    worker.ref();
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: it => resolve(it as T), reject });
      worker.postMessage(call, transfer);
    });
  }

  /** Ends the thread at once, whatever it does. */
  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.end();
  }

  #start(): Worker {
    const worker = new Worker(this.file, this.options);
    this.#worker = worker;
    let reason = 'it was ended';
    worker.on('message', (answer: ThreadAnswer) => this.#onAnswer(answer));
    worker.on('error', error => {
      reason = toError(error).message;
    });
    worker.on('exit', () => {
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      this.#worker = undefined;
      waiting.forEach(({ reject }) =>
        reject(
          new ServiceUnavailableError(
            `A thread of the log store did not answer: ${reason}`,
          ),
        ),
      );
      if (!this.#closed) {
        this.onEnd();
      }
    });
    return worker;
  }

  #onAnswer(answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (!this.#waiting.size) {
      this.#worker?.unref();
    }
    if ('error' in answer) {
      waiting?.reject(toThreadError(answer.error));
    } else {
      waiting?.resolve(answer.result);
    }
  }
}
