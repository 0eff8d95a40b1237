import type { Page } from '@playwright/test';
import { whenLogIsWhole } from './inPage/whenLogIsWhole';
import type { LongLog } from './LongLog';

declare global {
  interface Window {
    logIsWhole?: Promise<number>;
  }
}

/** Opens the address of a long log. Milliseconds until it is there as a whole. */
export async function openLongLog(
  page: Page,
  { path, height }: LongLog,
): Promise<number> {
  const content = `window.logIsWhole = (${whenLogIsWhole})(${height})`;
  await page.addInitScript({ content });
  await page.goto(path);
  return page.evaluate(async () => (await window.logIsWhole) ?? Infinity);
}
