import { randomBytes, randomInt } from 'node:crypto';
import { HttpError } from './HttpError.ts';
import { findOrder, type Order } from './orders.ts';
import { sendBackBy } from './period.ts';

const REASONS = [
  'duplicate',
  'damaged',
  'wrong-book',
  'misprint',
  'changed-mind',
];
const STATES = ['requested', 'travelling', 'inspecting', 'refunded', 'refused'];

export type Line = {
  isbn: string;
  quantity: number;
  reason: string;
  comment?: string;
};

export type Return = {
  id: string;
  orderNumber: string;
  state: string;
  lines: Line[];
  dropOffCode: string;
  refundPence: number | null;
  sendBackBy: string;
};

export const returns = new Map<string, Return>();

const bad = (detail: string) =>
  new HttpError(400, 'Not a valid request', detail);

/** A code that can be said over a counter, such as PLUM-KETTLE-9. */
function dropOffCode(): string {
  const words = ['PLUM', 'KETTLE', 'FERN', 'LANTERN', 'TEAPOT', 'WILLOW'];
  const pick = () => words[randomInt(words.length)];
  return `${pick()}-${pick()}-${randomInt(1, 10)}`;
}

function toLine(order: Order, input: unknown): Line {
  const { isbn, quantity, reason, comment } = (input ?? {}) as Partial<Line>;
  const bought = order.lines[String(isbn)];
  if (!bought) throw bad('The order has no such line.');
  if (!Number.isInteger(quantity) || Number(quantity) < 1) {
    throw bad('How many copies?');
  }
  if (Number(quantity) > bought.quantity) {
    throw bad(`The order has ${bought.quantity} of them.`);
  }
  if (!REASONS.includes(String(reason))) throw bad('Tell us why.');
  const said = typeof comment === 'string' ? comment.slice(0, 400) : undefined;
  return { isbn, quantity, reason, comment: said } as Line;
}

function refuseTwice(orderNumber: string, lines: Line[]): void {
  const underWay = [...returns.values()].filter(
    one => one.orderNumber === orderNumber && one.state !== 'refused',
  );
  const isbns = underWay.flatMap(one => one.lines.map(({ isbn }) => isbn));
  if (!lines.some(({ isbn }) => isbns.includes(isbn))) return;
  const detail = 'This book is already on its way back.';
  throw new HttpError(409, 'Already done', detail);
}

/** Takes a request; the label is paid for, whatever the refund will be. */
export function requestReturn(
  input: Record<string, unknown>,
  now = new Date(),
): Return {
  const order = findOrder(String(input.orderNumber));
  if (!order) throw bad('There is no such order.');
  if (!Array.isArray(input.lines) || !input.lines.length) {
    throw bad('Which books?');
  }
  const lines = input.lines.map(line => toLine(order, line));
  const until = sendBackBy(order.deliveredOn);
  if (now > until) {
    const day = until.toISOString().slice(0, 10);
    const detail = `The time to send it back ended on ${day}.`;
    throw new HttpError(422, 'Cannot be returned', detail);
  }
  refuseTwice(order.orderNumber, lines);
  const made: Return = {
    id: `rtn_${randomBytes(4).toString('base64url')}`,
    orderNumber: order.orderNumber,
    state: 'requested',
    lines,
    dropOffCode: dropOffCode(),
    refundPence: null,
    sendBackBy: until.toISOString().slice(0, 10),
  };
  returns.set(made.id, made);
  return made;
}

/** @throws HttpError 404 */
export function getReturn(id: string): Return {
  const found = returns.get(id);
  if (found) return found;
  throw new HttpError(404, 'No such return', `Return ${id} does not exist.`);
}

export function listReturns(orderNumber: string | null, state: string | null) {
  if (state && !STATES.includes(state))
    throw bad(`There is no state ${state}.`);
  return [...returns.values()]
    .filter(one => !orderNumber || one.orderNumber === orderNumber)
    .filter(one => !state || one.state === state);
}
