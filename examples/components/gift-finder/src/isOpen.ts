/** The trial ends with the night of the fifth of January; the flag goes the day after. */
const TWELFTH_NIGHT = new Date('2026-01-06T00:00:00Z');

/** Whether to show the finder: the flag is on for this visitor, and it is not over. */
export function isOpen(flagIsOn: boolean, now: Date): boolean {
  return flagIsOn && now < TWELFTH_NIGHT;
}
