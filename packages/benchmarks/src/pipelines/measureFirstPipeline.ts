import { type Figure, timeFigure } from '../figures/Figure';
import type { Person } from '../portal/Person';
import { runTask } from '../portal/runTask';
import { templates } from '../portal/templates';
import { timeUntil } from '../portal/timeUntil';
import { listRuns } from './Project';

async function hasSucceeded(person: Person, name: string): Promise<boolean> {
  const response = await person.ask(
    `catalog/entities/by-name/component/default/${name}`,
  );
  if (!response.ok) {
    return false;
  }
  const [run] = await listRuns(person, name);
  if (run?.status === 'completed' && run.conclusion !== 'success') {
    throw new Error(`The first pipeline of ${name}: ${run.conclusion}.`);
  }
  return run?.status === 'completed';
}

/** How long after a service was made its first pipeline is green. */
export async function measureFirstPipeline(
  person: Person,
  rounds: number,
): Promise<Figure[]> {
  const service = templates.find(({ name }) => name === 'service')!;
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const name = `first-pipeline-${round}`;
    await runTask(person, service, name);
    const completedAt = performance.now();
    const isGreen = () => hasSucceeded(person, name);
    times.push(await timeUntil(completedAt, isGreen));
  }
  return [
    timeFigure('service template completed → pipeline green', times, 20_000),
  ];
}
