import { randomUUID } from 'node:crypto';
import { HttpError } from './HttpError.ts';
import { log } from './log.ts';
import { requestMessage } from './messages.ts';
import { readerIds } from './readers.ts';

/** Each third event, or so, is one that readers are told about. */
const TYPES = ['orders.placed', 'orders.paid', 'orders.dispatched'];
let offset = 71_204;

const digits = () =>
  String(Math.floor(Math.random() * 10_000)).padStart(4, '0');

/**
 * Takes in the next order event. Without a backbone, as here, the events are
 * made up; group and offset look like those of the topic.
 */
export function readOrderLifecycle(): void {
  const type = TYPES[offset % TYPES.length];
  const readerId = readerIds[Math.floor(offset / 3) % readerIds.length];
  const event = { group: 'messaging', offset: offset++, type };
  if (type !== 'orders.dispatched') {
    log('info', 'event passed over', event);
    return;
  }
  try {
    const { state, because } = requestMessage(
      {
        readerId,
        template: 'order-dispatched',
        urgency: 'ordinary',
        values: { firstName: 'Wren', trackingCode: `HEDGEROW-${digits()}` },
      },
      randomUUID(),
    );
    const level = state === 'declined' ? 'warn' : 'info';
    log(level, 'event taken in', { ...event, readerId, state, because });
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    log('warn', 'event refused', { ...event, because: error.message });
  }
}
