import { InputError } from '@backstage/errors';
import type { Router } from 'express';
import { EventStream } from '../http/EventStream';
import { Places } from '../http/Places';
import { parseQuery } from '../logql';
import type { BlockPlace } from '../store/ScanTask';
import type { LokiContext } from './LokiContext';
import { readParameters } from './parameters';
import { presentStreams } from './presentStreams';

const COLLECT_MS = 200;
const MAX_TIME = 2n ** 62n;

/**
 * `GET /tail`. Loki's is a WebSocket; this one sends the same objects as
 * server-sent events, which pass proxies as any answer does.
 */
export function addTailRoute(
  router: Router,
  { access, limits, store }: LokiContext,
): void {
  const places = new Places(limits.followers, 'clients follow logs');
  let next = 0;
  router.get('/tail', async (req, res) => {
    await access.checkQuery(req);
    const { query, limit } = readParameters('tail', req);
    const parsed = parseQuery(query);
    if (parsed.kind !== 'log') {
      throw new InputError('Only lines can be followed, not counts');
    }
    await store.open();
    next += 1;
    const free = places.take(String(next), () => {});
    const stream = new EventStream(req, res);
    let appended: BlockPlace[] = [];
    const stop = store.onAppended(blocks => {
      appended.push(...blocks);
    });
    try {
      while (!stream.signal.aborted) {
        await new Promise(resolve => {
          setTimeout(resolve, COLLECT_MS);
        });
        const blocks = appended;
        appended = [];
        const range = { from: 0n, to: MAX_TIME, direction: 'forward' as const };
        const options = { log: parsed.log, limit, ...range };
        const { lines } = blocks.length
          ? await store.findIn(blocks, options)
          : { lines: [] };
        if (lines.length) {
          await stream.send('message', { streams: presentStreams(lines) });
        }
      }
    } finally {
      stop();
      free();
    }
  });
}
