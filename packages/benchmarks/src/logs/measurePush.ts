import { type Figure, rateFigure } from '../figures/Figure';
import { openPages, type PageTimes, pagesFigure } from '../portal/openPages';
import { otherPages } from '../portal/otherPages';
import type { Person } from '../portal/Person';
import { createPushes, type Hour, LINES } from './lines';

const AGENTS = 2;
const ASKED = 20_000;

/** Lines in a second. */
async function pushAll(
  admin: Person,
  pushes: readonly Buffer[],
): Promise<number> {
  const left = pushes.values();
  const send = async () => {
    for (const push of left) {
      const answer = await admin.ask('logs/loki/api/v1/push', push);
      if (answer.status !== 204) {
        throw new Error(`A push: ${answer.status} ${await answer.text()}`);
      }
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: AGENTS }, send));
  return LINES / ((performance.now() - start) / 1000);
}

/** How many lines the store takes in a second, and what somebody else waits for meanwhile. */
export async function measurePush(
  admin: Person,
  other: Person,
  hours: readonly Hour[],
): Promise<Figure[]> {
  const rates: number[] = [];
  const pages: PageTimes[] = [];
  for (const hour of hours) {
    const pushes = [...createPushes(hour)];
    const pushed = pushAll(admin, pushes);
    const { result, times } = await openPages(other, otherPages, pushed);
    rates.push(result);
    pages.push(...times);
  }
  const what = `push of ${LINES.toLocaleString('en')} lines`;
  return [rateFigure(what, rates, ASKED), pagesFigure(what, pages)];
}
