import { HttpError } from './HttpError.ts';
import { findOrder } from './orders.ts';
import { getReturn, type Line, type Return } from './returns.ts';

/** A goes back on the shelf, B to the seconds sale, C to pulp. */
export type Grade = 'A' | 'B' | 'C';
const GRADES: unknown[] = ['A', 'B', 'C'];

/** Our mistakes are refunded in any condition; second thoughts unless pulped. */
export function isRefunded({ reason }: Line, grade: Grade): boolean {
  return reason === 'changed-mind' || reason === 'duplicate'
    ? grade !== 'C'
    : true;
}

/** Records what came out of the parcel, and decides. */
export function inspectReturn(
  id: string,
  input: Record<string, unknown>,
): Return {
  const found = getReturn(id);
  if (found.state === 'refunded' || found.state === 'refused') {
    throw new HttpError(409, 'Already done', 'This return is decided.');
  }
  const { findings } = input;
  const grades = new Map<string, Grade>();
  for (const finding of Array.isArray(findings) ? findings : []) {
    if (GRADES.includes(finding?.grade))
      grades.set(finding.isbn, finding.grade);
  }
  const ungraded = found.lines.find(({ isbn }) => !grades.has(isbn));
  if (ungraded) {
    const detail = `${ungraded.isbn} has no grade.`;
    throw new HttpError(400, 'Not a valid request', detail);
  }
  const paid = findOrder(found.orderNumber)?.lines ?? {};
  const refundPence = found.lines
    .filter(line => isRefunded(line, grades.get(line.isbn) ?? 'C'))
    .reduce((sum, { isbn, quantity }) => sum + quantity * paid[isbn].pence, 0);
  found.refundPence = refundPence;
  found.state = refundPence ? 'refunded' : 'refused';
  return found;
}
