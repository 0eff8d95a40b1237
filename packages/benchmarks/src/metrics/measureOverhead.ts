import {
  type Figure,
  partFigure,
  quantile,
  timeFigure,
} from '../figures/Figure';
import { otherPages } from '../portal/otherPages';
import type { Person } from '../portal/Person';
import { ProbeServers } from './ProbeServers';

const ASKED = 0.02;
const PAIRS = 3_000;
const REQUESTS = 200;

async function time(ask: () => Promise<Response>): Promise<number> {
  const start = performance.now();
  await (await ask()).arrayBuffer();
  return performance.now() - start;
}

/** Milliseconds that a request takes longer when it is measured: half of all pairs, made in turn and in changing order, took more. */
async function measurePairs({ measured, plain }: ProbeServers) {
  const differences: number[] = [];
  for (let count = 0; count < PAIRS; count++) {
    const isFirst = count % 2 === 0;
    const urls = isFirst ? [measured, plain] : [plain, measured];
    const first = await time(() => fetch(urls[0]));
    const second = await time(() => fetch(urls[1]));
    differences.push(isFirst ? first - second : second - first);
  }
  return quantile(differences, 0.5);
}

/**
 * What part of a request to the portal is spent on measuring it. Two portals differ by more than that, as two processes
 * do, so that the pairs are of one process.
 */
export async function measureOverhead(
  person: Person,
  rounds: number,
): Promise<Figure[]> {
  const requests: number[] = [];
  for (let count = 0; count < REQUESTS; count++) {
    requests.push(await time(() => person.ask(otherPages.entity)));
  }
  const whole = quantile(requests, 0.5);
  const probes = await ProbeServers.start();
  const parts: number[] = [];
  try {
    await measurePairs(probes);
    for (let round = 0; round < rounds; round++) {
      parts.push((await measurePairs(probes)) / whole);
    }
  } finally {
    await probes.stop();
  }
  return [
    timeFigure('request of an entity', requests),
    partFigure('measuring, of such a request', parts, ASKED),
  ];
}
