import type { Sale } from './sale.ts';

export interface Summary {
  name: string;
  copies: number;
  /** Without VAT, in pence. */
  revenue: number;
  /** Share of revenue left after the copies are paid for; undefined without revenue. */
  margin: number | undefined;
}

function sumUp(name: string, sales: Sale[]): Summary {
  const sum = (value: (sale: Sale) => number) =>
    sales.reduce((total, sale) => total + value(sale), 0);
  const revenue = sum(({ paid, vat }) => paid - vat);
  const cost = sum(sale => sale.cost);
  return {
    name,
    copies: sum(({ copies }) => copies),
    revenue,
    margin: revenue > 0 ? (revenue - cost) / revenue : undefined,
  };
}

/** One line for each value of a field, the largest revenue first. */
export function summarise(sales: Sale[], by: 'format' | 'country'): Summary[] {
  const names = [...new Set(sales.map(sale => sale[by]))];
  return names
    .map(name =>
      sumUp(
        name,
        sales.filter(sale => sale[by] === name),
      ),
    )
    .sort((a, b) => b.revenue - a.revenue || a.name.localeCompare(b.name));
}

/** All of them in one line. The margin is of the whole, not the mean of margins. */
export function total(sales: Sale[]): Summary {
  return sumUp('All', sales);
}
