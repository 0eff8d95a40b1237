import type { Sale } from './sale.ts';

const HOUR = 60 * 60 * 1_000;

/** The end of the last full hour: the newest moment all loaders have passed. */
export function lastFullHour(now: Date): Date {
  return new Date(Math.floor(now.getTime() / HOUR) * HOUR);
}

/**
 * The sales that count: those before the end of the last full hour. A part of an
 * hour is never shown, because it always looks like a bad hour.
 */
export function countedSales(sales: Sale[], now: Date): Sale[] {
  const end = lastFullHour(now).getTime();
  return sales.filter(({ at }) => Date.parse(at) < end);
}
