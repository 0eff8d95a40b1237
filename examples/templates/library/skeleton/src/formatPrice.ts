export type Price = {
  /** In the smallest unit of the currency, so that nothing is ever rounded. */
  minor: bigint;
  /** ISO 4217, such as EUR. */
  currency: string;
};

/**
 * A price as people of a place write it.
 *
 * @throws RangeError when the currency is none.
 */
export function formatPrice({ minor, currency }: Price, locale = 'en'): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  const sign = minor < 0n ? '-' : '';
  const absolute = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0');
  const split = absolute.length - digits;
  const decimal = `${sign}${absolute.slice(0, split)}.${absolute.slice(split)}`;
  return format.format(digits ? (decimal as `${number}`) : minor);
}
