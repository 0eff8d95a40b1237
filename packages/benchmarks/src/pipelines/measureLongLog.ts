import type { Page } from '@playwright/test';
import { type Figure, timeFigure } from '../figures/Figure';
import type { Visitor } from '../portal/Visitor';
import { whenLogIsWhole } from './inPage/whenLogIsWhole';
import type { LongLog } from './LongLog';
import { openLongLog } from './openLongLog';
import type { Project } from './Project';

const ASKED_MS = 1_500;

const click = (message: string): number => {
  const links = [...document.querySelectorAll('a')];
  const link = links.find(({ textContent }) => textContent === message);
  const start = performance.now();
  link?.click();
  return start;
};

async function openFrom(
  page: Page,
  list: string,
  { message, height }: LongLog,
): Promise<number> {
  await page.goto(list);
  await page.getByRole('link', { name: message }).waitFor();
  const [whole, start] = await Promise.all([
    page.evaluate(whenLogIsWhole, height),
    page.evaluate(click, message),
  ]);
  return whole - start;
}

/** How long it takes until a long log is there as a whole. */
export async function measureLongLog(
  visitor: Visitor,
  { project, log }: { project: Project; log: LongLog },
  rounds: number,
): Promise<Figure[]> {
  const loads: number[] = [];
  const opened: number[] = [];
  for (let round = 0; round < rounds; round++) {
    loads.push(await visitor.inNewTab(page => openLongLog(page, log)));
    opened.push(
      await visitor.inNewTab(page => openFrom(page, project.pipelines, log)),
    );
  }
  const what = `${log.lines.toLocaleString('en')} lines`;
  return [
    timeFigure(`${what}, job`, [log.ms]),
    timeFigure(`run in the list → ${what}`, opened, ASKED_MS),
    timeFigure(`address in an empty tab → ${what}`, loads, ASKED_MS),
  ];
}
