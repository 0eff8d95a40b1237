import type { Page } from '@playwright/test';
import { type Figure, timeFigure } from '../figures/Figure';
import type { Visitor } from '../portal/Visitor';
import { recordFrames, takeFrames } from './inPage/frames';
import type { LongLog } from './LongLog';
import { openLongLog } from './openLongLog';

// Two frames of a screen that draws sixty in a second: what is drawn without a graphics card may miss one
const SMOOTH_MS = 34;
const MOVES = 200;
const NOTCH_PX = 120;
// Above the bar is a button
const BUTTON_PX = 20;

type Log = {
  page: Page;
  box: { x: number; y: number; width: number; height: number };
  height: number;
};

/** Notch by notch, as one reads. */
async function read({ page, box }: Log): Promise<void> {
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let move = 0; move < MOVES; move++) {
    await page.mouse.wheel(0, NOTCH_PX);
  }
}

/** From the top to the bottom by the wheel: all lines are other ones in each frame. */
async function spin({ page, box, height }: Log): Promise<void> {
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let move = 0; move <= MOVES; move++) {
    await page.mouse.wheel(0, height / MOVES);
  }
}

/** From the top to the bottom by the bar. */
async function drag({ page, box }: Log): Promise<void> {
  const x = box.x + box.width - 6;
  await page.mouse.move(x, box.y + BUTTON_PX);
  await page.mouse.down();
  await page.mouse.move(x, box.y + box.height, { steps: MOVES });
  await page.mouse.up();
}

async function framesOf(
  page: Page,
  log: LongLog,
  move: (log: Log) => Promise<void>,
): Promise<number[]> {
  await openLongLog(page, log);
  const region = page.getByRole('region', { name: /^Log of/ });
  // It opens at the end of what failed
  await page.getByRole('link', { name: `Line ${log.lines}` }).waitFor();
  await region.evaluate(element => element.scrollTo(0, 0));
  await page.getByRole('link', { name: 'Line 20', exact: true }).waitFor();
  await region.scrollIntoViewIfNeeded();
  const box = await region.boundingBox();
  if (!box) {
    throw new Error('The log is not in sight.');
  }
  await page.evaluate(recordFrames);
  await move({ page, box, height: log.height });
  const frames = await page.evaluate(takeFrames);
  if (move !== read) {
    await page.getByRole('link', { name: `Line ${log.lines}` }).waitFor();
  }
  return frames;
}

/** How long the frames are while somebody scrolls through a long log. */
export async function measureScrolling(
  visitor: Visitor,
  log: LongLog,
  rounds: number,
): Promise<Figure[]> {
  const ways = {
    'wheel, notch by notch': read,
    'wheel, top to bottom': spin,
    'bar, top to bottom': drag,
  };
  const figures: Figure[] = [];
  for (const [way, move] of Object.entries(ways)) {
    const frames: number[] = [];
    for (let round = 0; round < rounds; round++) {
      frames.push(
        ...(await visitor.inNewTab(page => framesOf(page, log, move))),
      );
    }
    figures.push(timeFigure(`frame, ${way}`, frames, SMOOTH_MS, 'p95'));
  }
  return figures;
}
