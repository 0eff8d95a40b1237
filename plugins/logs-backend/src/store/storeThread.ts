import { isMainThread, workerData } from 'node:worker_threads';
import { countBlocks } from './countBlocks';
import { LogWriter, WriterOptions } from './LogWriter';
import { scanBlocks } from './scanBlocks';
import type { CountTask, ScanTask } from './ScanTask';
import { sealSegment, SealTask } from './sealSegment';
import { serveThread } from './threads/serveThread';

/** This file, as a source or built: threads load it by its name. */
export const storeThreadFile = __filename;

/** What a thread is for. */
export type ThreadRole = 'logs-writer' | 'logs-reader';

function serveWriter(): void {
  let writer: LogWriter | undefined;
  serveThread({
    open(options: WriterOptions) {
      const opened = LogWriter.open(options);
      writer = opened.writer;
      return opened.found;
    },
    push: (request: { body: Uint8Array; gzip: boolean }) =>
      writer?.push(request),
    close: () => writer?.close(),
  });
}

function serveReader(): void {
  serveThread({
    begin: () => undefined,
    scan: (task: ScanTask) => scanBlocks(task),
    count: (task: CountTask) => countBlocks(task),
    seal: (task: SealTask) => sealSegment(task),
  });
}

const role: ThreadRole | undefined = isMainThread
  ? undefined
  : workerData?.role;
if (role === 'logs-writer') {
  serveWriter();
} else if (role === 'logs-reader') {
  serveReader();
}
