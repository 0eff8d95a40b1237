import type { LoggerService } from '@backstage/backend-plugin-api';
import type { LogStore } from '../store/LogStore';
import { OWN_LOG } from './ownLog';
import { OwnLine, ownLogQueue } from './ownLogQueue';

const INTERVAL_MS = 500;
const QUIET_MS = 60_000;

/** Lines of one plugin share a stream; times in it go up by a nanosecond, so that their order is kept. */
function toPush(lines: OwnLine[], nextTime: (ms: number) => string): Buffer {
  const streams = new Map<string, unknown[][]>();
  for (const { time, level, plugin, line } of lines) {
    const values = streams.get(plugin) ?? [];
    streams.set(plugin, values);
    values.push([nextTime(time), line, { detected_level: level }]);
  }
  return Buffer.from(
    JSON.stringify({
      streams: [...streams].map(([plugin, values]) => ({
        stream: { service: OWN_LOG, plugin: plugin || 'backstage' },
        values,
      })),
    }),
  );
}

function createClock() {
  let last = 0n;
  return (ms: number) => {
    const time = BigInt(ms) * 1_000_000n;
    last = time > last ? time : last + 1n;
    return String(last);
  };
}

/** Pushes the portal's own log into the store from now on; the answer ends that after a last push. */
export function takeOwnLog(
  store: LogStore,
  logger: LoggerService,
): () => Promise<void> {
  const nextTime = createClock();
  let complainedAt = 0;
  const push = async () => {
    const { lines, lost } = ownLogQueue.take();
    try {
      if (lines.length) {
        await store.push(toPush(lines, nextTime));
      }
      if (lost) {
        throw new Error(`${lost} lines came faster than they are written`);
      }
    } catch (error) {
      // what is said here comes back as a line, so it is said seldom
      if (Date.now() - complainedAt > QUIET_MS) {
        complainedAt = Date.now();
        logger.warn(`Lines of the portal's own log are lost: ${error}`);
      }
    }
  };
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(push);
  }, INTERVAL_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
    await push();
  };
}
