import { log } from './log.ts';
import type { Position, Title } from './library.ts';

/** Devices correct their clocks before they send; this is what is left over. */
const CLOCK_SKEW_MS = 2 * 60_000;

export type Report = { locator: string; device: string; at: string };

/**
 * Keeps the latest position. Not the furthest one: who goes back to chapter two
 * wants to be in chapter two on the other device as well.
 */
export function savePosition(
  title: Title,
  { locator, device, at }: Report,
  now = new Date(),
): Position {
  const reported = new Date(at);
  if (Number.isNaN(reported.getTime())) throw new Error(`${at} is no DateTime`);
  const aheadMs = reported.getTime() - now.getTime();
  if (aheadMs > CLOCK_SKEW_MS) {
    const aheadSeconds = Math.round(aheadMs / 1000);
    log('warn', 'clock of a device is ahead', { device, aheadSeconds });
  }
  // A position of tomorrow would win against all of today’s
  const moment = aheadMs > CLOCK_SKEW_MS ? now : reported;
  if (title.position && title.position.at >= moment) return title.position;
  title.position = { locator, device, at: moment };
  return title.position;
}
