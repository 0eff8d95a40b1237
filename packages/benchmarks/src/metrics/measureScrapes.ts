import { setTimeout as pause } from 'node:timers/promises';
import { type Figure, partFigure } from '../figures/Figure';

const INTERVAL_S = 15;
const ASKED = 0.01;
const SCRAPES = 100;
const REST_MS = 10_000;

async function scrape(url: string) {
  const response = await fetch(`${url}/metrics`);
  const text = await response.text();
  const [, cpu] = /^process_cpu_seconds_total\S* (\S+)$/m.exec(text) ?? [];
  if (!response.ok || cpu === undefined) {
    throw new Error(`/metrics: ${response.status} ${text.slice(0, 300)}`);
  }
  const series = text.split('\n').filter(line => /^[a-z]/.test(line)).length;
  return { cpu: Number(cpu), series, at: performance.now() / 1_000 };
}

type Scrape = Awaited<ReturnType<typeof scrape>>;

const usage = (one: Scrape, other: Scrape) =>
  (other.cpu - one.cpu) / (other.at - one.at);

/** Processor time of one scrape in seconds, with what the portal uses at rest taken off. */
async function measureScrape(url: string) {
  const first = await scrape(url);
  await pause(REST_MS);
  const before = await scrape(url);
  let after = before;
  for (let count = 0; count < SCRAPES; count++) {
    after = await scrape(url);
  }
  const atRest = usage(first, before) * (after.at - before.at);
  const each = (after.cpu - before.cpu - atRest) / SCRAPES;
  return { each: Math.max(0, each), series: after.series };
}

/** What part of a processor it takes to be scraped. */
export async function measureScrapes(
  url: string,
  rounds: number,
): Promise<Figure[]> {
  const parts: number[] = [];
  let most = 0;
  for (let round = 0; round < rounds; round++) {
    const { each, series } = await measureScrape(url);
    parts.push(each / INTERVAL_S);
    most = Math.max(most, series);
  }
  return [
    partFigure(
      `scrape of ${most} series each ${INTERVAL_S} s, of a processor`,
      parts,
      ASKED,
    ),
  ];
}
