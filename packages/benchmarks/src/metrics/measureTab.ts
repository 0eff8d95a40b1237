import type { Page } from '@playwright/test';
import { countFigure, type Figure, timeFigure } from '../figures/Figure';
import type { Visitor } from '../portal/Visitor';
import { whenDrawn } from './inPage/whenDrawn';

const CHARTS = 6;
const POINTS = 1_000;
const ASKED_MS = 1_000;
const MOST_REQUESTS = 8;

/** As far as the chart has a point every fifteen seconds. */
const RANGE_MS = (POINTS - 1) * 15_000;

/** The ends of a range need not be on points. */
const isFull = (points: number) => points >= POINTS - 1;

declare global {
  interface Window {
    chartsDrawn?: Promise<number>;
  }
}

/** How many points the answers of a tab had, for each chart the one with the fewest. */
class Answers {
  requests = 0;
  readonly points: number[] = [];

  constructor(page: Page) {
    page.on('response', async response => {
      const { pathname } = new URL(response.url());
      if (!pathname.startsWith('/api/proxy/prometheus/')) {
        return;
      }
      this.requests++;
      const { data } = await response.json();
      if (data.resultType === 'matrix') {
        this.points.push(data.result[0].values.length);
      }
    });
  }
}

/** From the logs of the same time, where the tab is one click away. */
async function openFromLogs(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const link = page.getByRole('link', { name: 'Metrics of this time' });
  await link.waitFor();
  const [drawn, start] = await Promise.all([
    page.evaluate(whenDrawn, CHARTS),
    link.evaluate((element: HTMLElement) => {
      const begin = performance.now();
      element.click();
      return begin;
    }),
  ]);
  return drawn - start;
}

async function openAddress(page: Page, address: string): Promise<number> {
  const content = `window.chartsDrawn = (${whenDrawn})(${CHARTS})`;
  await page.addInitScript({ content });
  await page.goto(address);
  return page.evaluate(async () => (await window.chartsDrawn) ?? Infinity);
}

/** How long it takes until the charts of a tab are there, and how often it asks for them. */
export async function measureTab(
  visitor: Visitor,
  path: string,
  rounds: number,
): Promise<Figure[]> {
  const clicked: number[] = [];
  const loaded: number[] = [];
  const answered: Answers[] = [];
  for (let round = 0; round < rounds; round++) {
    const to = Date.now();
    const range = new URLSearchParams({
      from: String(to - RANGE_MS),
      to: String(to),
    });
    clicked.push(
      await visitor.inNewTab(page =>
        openFromLogs(page, `${path}/logs?${range}`),
      ),
    );
    await visitor.inNewTab(async page => {
      const answers = new Answers(page);
      loaded.push(await openAddress(page, `${path}/metrics?${range}`));
      await page.waitForLoadState('networkidle');
      answered.push(answers);
    });
  }
  const modest = answered.filter(it => it.requests <= MOST_REQUESTS);
  const full = answered.filter(it => it.points.every(isFull));
  return [
    timeFigure(
      `click → ${CHARTS} charts of ${POINTS} points`,
      clicked,
      ASKED_MS,
    ),
    timeFigure(
      `address in an empty tab → ${CHARTS} charts of ${POINTS} points`,
      loaded,
      ASKED_MS,
    ),
    countFigure(
      `tabs with at most ${MOST_REQUESTS} requests`,
      modest.length,
      rounds,
    ),
    countFigure(`tabs whose charts have all points`, full.length, rounds),
  ];
}
