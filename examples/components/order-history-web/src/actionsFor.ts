import type { Order } from './order.ts';
import { returnUntil } from './returnUntil.ts';

export type Action = 'cancel' | 'track' | 'return' | 'invoice';

const cancellable = new Set<Order['state']>(['placed', 'paid']);

/** What a reader may still do with an order on a day. */
export function actionsFor(order: Order, day: string): Action[] {
  const actions: Action[] = [];
  // Once somebody walks to the shelf it is too late, and the API says 409.
  if (cancellable.has(order.state)) actions.push('cancel');
  if (order.trackingCode && order.state === 'dispatched') actions.push('track');
  const onPaper = order.lines.some(({ digital }) => !digital);
  if (order.deliveredAt && onPaper && day <= returnUntil(order.deliveredAt)) {
    actions.push('return');
  }
  if (order.state !== 'placed' && order.state !== 'cancelled') {
    actions.push('invoice');
  }
  return actions;
}
