import type { Price } from '../graph/types.ts';

/** Writes an amount in pence or cents as a reader would. */
export function formatPrice({ amount, currency }: Price): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(
    amount / 100,
  );
}
