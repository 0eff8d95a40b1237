const DAY = 24 * 3_600_000;
const ORDINARY_DAYS = 30;
const CHRISTMAS_DAYS = 90;

/** What arrives from mid-November until Christmas Eve may be a present. */
function isChristmas(date: Date): boolean {
  const day = (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
  return day >= 1115 && day <= 1224;
}

/** The last day on which books of an order may be sent back. */
export function sendBackBy(deliveredOn: Date): Date {
  const days = isChristmas(deliveredOn) ? CHRISTMAS_DAYS : ORDINARY_DAYS;
  return new Date(deliveredOn.getTime() + days * DAY);
}
