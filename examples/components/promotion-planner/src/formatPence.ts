const pounds = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  maximumFractionDigits: 0,
});

/** Pence as whole pounds; a plan needs no pennies. */
export function formatPence(pence: number): string {
  return pounds.format(pence / 100);
}
