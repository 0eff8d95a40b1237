import type { Money } from './order.ts';

/** Writes an amount in pence or cents as a reader would. */
export function formatMoney({ amount, currency }: Money): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(
    amount / 100,
  );
}
