import { availableParallelism, cpus } from 'node:os';
import type { Figure } from '../figures/Figure';
import { readRounds } from '../figures/readRounds';
import { report } from '../figures/report';
import { type More, Portal } from './Portal';

type Measure = (portal: Portal, rounds: number) => AsyncIterable<Figure[]>;

async function run(measure: Measure, more?: More): Promise<void> {
  const rounds = readRounds();
  const [{ model }] = cpus();
  process.stdout.write(
    `Node.js ${
      process.version
    }, ${availableParallelism()} × ${model}; ${rounds} rounds\n`,
  );
  const portal = await Portal.start(more);
  try {
    for await (const figures of measure(portal, rounds)) {
      report(figures);
    }
  } finally {
    await portal.stop();
  }
}

/** A whole program: starts a portal, measures it, prints figures as they are known, and leaves nothing behind. */
export async function measurePortal(
  measure: Measure,
  more?: More,
): Promise<void> {
  await run(measure, more).catch(error => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
