export type Money = {
  /** In pence or cents, as every Larkspur API says it. */
  amount: number;
  currency: string;
};

export type PriceTexts = {
  /** For eyes: £24.93 */
  shown: string;
  /** For ears, because “£0.99” is read out as “pounds zero ninety-nine”. */
  spoken: string;
};

function spoken({ amount, currency }: Money, language: string): string {
  const inPence = currency === 'GBP' && Math.abs(amount) < 100;
  if (inPence) return `${amount} pence`;
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount / 100);
}

/** A price as it is shown and as a screen reader should say it. */
export function describePrice(price: Money, language = 'en-GB'): PriceTexts {
  const { amount, currency } = price;
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
  });
  return {
    shown: format.format(amount / 100),
    spoken: spoken(price, language),
  };
}
