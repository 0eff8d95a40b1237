import { once } from 'node:events';
import { stopSignal } from './stopSignal.mjs';

/**
 * Waits until an end is asked for, or until `ended` rejects.
 *
 * @param {Promise<never>} ended
 */
export async function untilStopped(ended) {
  if (!stopSignal.aborted)
    await Promise.race([once(stopSignal, 'abort'), ended]);
  throw stopSignal.reason;
}
