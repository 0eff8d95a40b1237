import type { Forecast, Rule } from './promotion.ts';

export interface Cost {
  /** What readers pay less, in pence. */
  discount: number;
  /** What is left of the price after the book is paid for, in pence. */
  margin: number;
}

function discountOf(rule: Rule, { copies, price }: Forecast): number {
  if ('percent' in rule) {
    return Math.round((copies * price * rule.percent) / 100);
  }
  // Readers seldom fill every set, but we cost as though they did.
  const sets = Math.floor(copies / rule.take);
  return sets * (rule.take - rule.pay) * price;
}

/** What a promotion is expected to cost. A negative margin is sold at a loss. */
export function costOf(rule: Rule, forecast: Forecast): Cost {
  const discount = discountOf(rule, forecast);
  const { copies, price, cost } = forecast;
  return { discount, margin: copies * (price - cost) - discount };
}
