import type { Person } from './Person';
import type { Template } from './templates';
import { timeUntil } from './timeUntil';

type Task = { status: string };
type Line = { body: { error?: { message: string } } };

async function explain(person: Person, id: string): Promise<string> {
  const log = await person.get<Line[]>(`scaffolder/v2/tasks/${id}/events`);
  const errors = log.flatMap(({ body }) => body.error?.message ?? []);
  return errors.pop() ?? 'its log does not say why';
}

/** Fills in a template and starts it. Milliseconds until the task has completed. */
export async function runTask(
  person: Person,
  template: Template,
  name: string,
): Promise<number> {
  const start = performance.now();
  const { id } = await person.get<{ id: string }>('scaffolder/v2/tasks', {
    templateRef: `template:default/${template.name}`,
    values: template.values(name, person.url),
  });
  let status = 'open';
  const ms = await timeUntil(start, async () => {
    ({ status } = await person.get<Task>(`scaffolder/v2/tasks/${id}`));
    return !['open', 'processing'].includes(status);
  });
  if (status !== 'completed') {
    const why = await explain(person, id);
    throw new Error(`The task of "${template.name}" is ${status}: ${why}`);
  }
  return ms;
}
