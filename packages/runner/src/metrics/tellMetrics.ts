import { setTimeout as sleep } from 'node:timers/promises';
import { type ProcessInfo, readTable } from '../processes';
import { fitInto } from './fitInto';
import type { ServiceSamples } from './Sample';

/** Of one message; the portal takes 1 MB. */
const messageBytes = 1_000_000;

type Options = {
  everyMs: number;
  measure: (table: ProcessInfo[]) => ServiceSamples[];
  send: (services: ServiceSamples[], signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
};

/** Tells the portal from time to time how services are, until the signal. What it does not take is forgotten. */
export async function tellMetrics(options: Options): Promise<void> {
  const { everyMs, measure, send, signal } = options;
  while (!signal.aborted) {
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    const services = signal.aborted ? [] : measure(readTable());
    if (services.length > 0) {
      await send(fitInto(messageBytes, services), signal).catch(
        () => undefined,
      );
    }
  }
}
