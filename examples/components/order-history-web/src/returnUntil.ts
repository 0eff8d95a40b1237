const DAY = 24 * 60 * 60 * 1_000;

/** Books bought for Christmas are often opened long after they arrive. */
function isChristmas(delivered: Date): boolean {
  const [month, day] = [delivered.getUTCMonth() + 1, delivered.getUTCDate()];
  return (month === 11 && day >= 15) || (month === 12 && day <= 24);
}

/** The last day on which a return may be asked for: thirty days, ninety over Christmas. */
export function returnUntil(deliveredAt: string): string {
  const delivered = new Date(deliveredAt);
  const days = isChristmas(delivered) ? 90 : 30;
  return new Date(delivered.getTime() + days * DAY).toISOString().slice(0, 10);
}
