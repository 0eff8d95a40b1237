import type { EventEmitter } from 'node:events';

const signals = ['SIGINT', 'SIGTERM'];

/** Aborted when the process is told to end; told again it ends at once, whatever it is at. */
export function stopSignal(source: EventEmitter = process): AbortSignal {
  const stop = new AbortController();
  const end = () => {
    // Without a listener the system ends the process.
    signals.forEach(name => source.off(name, end));
    stop.abort();
  };
  signals.forEach(name => source.on(name, end));
  return stop.signal;
}
