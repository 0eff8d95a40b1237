import { randomUUID } from 'node:crypto';
import { ledger, type OrderEvent, type Outcome } from './ledger.ts';
import { log } from './log.ts';

const READERS = ['r_40021', 'r_51877', 'r_60310'];
let batches = 0;

const event = (type: string, payload: OrderEvent['payload']): OrderEvent => ({
  headers: { eventId: randomUUID(), occurredAt: new Date().toISOString() },
  type,
  payload,
});

const orderNumber = (number: number) =>
  `LK-2048-${String(number % 10_000).padStart(4, '0')}`;

/** Stands in for the topic: in each batch one order arrives and one begins. */
function nextBatch(): OrderEvent[] {
  const number = batches++;
  const readerId = READERS[number % READERS.length];
  const total = 799 + (number % 7) * 430;
  const placed = { orderNumber: orderNumber(number), readerId, total };
  const batch = [event('orders.placed', { ...placed, currency: 'GBP' })];
  const before = { orderNumber: orderNumber(number - 1) };
  if (number) {
    const type = number % 9 ? 'orders.delivered' : 'orders.cancelled';
    const arrived = event(type, before);
    // At least once means: sometimes twice
    batch.push(arrived, ...(number % 4 ? [] : [arrived]));
  }
  if (number % 6 === 5) {
    const lost = { orderNumber: 'LK-2011-0408' };
    batch.push(event('orders.delivered', lost));
  }
  return batch;
}

/** Reads what has come since the last time. */
export function readOrderLifecycle(): void {
  const batch = nextBatch();
  const outcomes = batch.map(one => ({ one, outcome: ledger.take(one) }));
  const count = (wanted: Outcome) =>
    outcomes.filter(({ outcome }) => outcome === wanted).length;
  log('info', 'events consumed', {
    group: 'loyalty',
    events: batch.length,
    credited: count('credited'),
    duplicates: count('duplicate'),
    underWay: ledger.underWay,
  });
  for (const { one, outcome } of outcomes) {
    if (outcome !== 'unknown order') continue;
    const lost = one.payload.orderNumber;
    log('warn', 'delivered, but never placed', { orderNumber: lost });
  }
}
