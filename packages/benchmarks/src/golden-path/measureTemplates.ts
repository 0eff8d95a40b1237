import { type Figure, timeFigure } from '../figures/Figure';
import type { Person } from '../portal/Person';
import { runTask } from '../portal/runTask';
import {
  DESCRIPTION,
  makeRepository,
  type Template,
  templates,
} from '../portal/templates';
import { timeUntil } from '../portal/timeUntil';

type Entity = { relations?: { type: string }[] };
type Hits = { results: { document: { location: string } }[] };

/** What one use of a template took, in milliseconds. */
type Times = {
  task: number;
  entity?: number;
  docs?: number;
  search?: number;
};

async function isComplete(person: Person, entity: string) {
  const [kind, name] = entity.split('/');
  const path = `catalog/entities/by-name/${kind}/default/${name}`;
  const response = await person.ask(path);
  if (!response.ok) {
    return false;
  }
  const { relations = [] } = (await response.json()) as Entity;
  const types = relations.map(({ type }) => type);
  return types.includes('ownedBy') && types.includes('partOf');
}

/** From the first click: what the page of the docs asks for before it shows them. */
async function openDocs(person: Person, entity: string): Promise<number> {
  const [kind, name] = entity.split('/');
  const start = performance.now();
  const sync = await person.ask(`techdocs/sync/default/${kind}/${name}`);
  await sync.text();
  const path = `techdocs/static/docs/default/${kind}/${name}/index.html`;
  return timeUntil(start, async () => {
    const page = await person.ask(path);
    return (await page.text()).includes(DESCRIPTION);
  });
}

async function isFound(person: Person, entity: string) {
  const [kind, name] = entity.split('/');
  const { results } = await person.get<Hits>(`search/query?term=${name}`);
  return results.some(
    ({ document }) => document.location === `/catalog/default/${kind}/${name}`,
  );
}

/** Uses a template, and then looks for what it made as its person would. */
async function useTemplate(
  person: Person,
  template: Template,
  name: string,
): Promise<Times> {
  if (!template.entity) {
    await makeRepository(person, name, `# ${name}\n`);
    return { task: await runTask(person, template, name) };
  }
  const task = await runTask(person, template, name);
  const completedAt = performance.now();
  const made = template.entity(name);
  const entity = await timeUntil(completedAt, () => isComplete(person, made));
  const docs = await openDocs(person, made);
  const search = await timeUntil(completedAt, () => isFound(person, made));
  return { task, entity, docs, search };
}

/** The name of what a template makes in a round. */
export const nameOf = (template: string, round: number) =>
  `${template}-round-${round}`;

/** Uses all templates in turn, a number of times. */
export async function measureTemplates(
  person: Person,
  rounds: number,
): Promise<Figure[]> {
  const all = templates.map(template => ({ template, uses: [] as Times[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { template, uses } of all) {
      const name = nameOf(template.name, round);
      uses.push(await useTemplate(person, template, name));
    }
  }
  const of = (what: keyof Times) =>
    all.flatMap(({ uses }) => uses.flatMap(times => times[what] ?? []));
  return [
    ...all.map(({ template, uses }) => {
      const tasks = uses.map(({ task }) => task);
      return timeFigure(`task of ${template.name}`, tasks, 4_000);
    }),
    timeFigure('completed → entity, with relations', of('entity'), 2_000),
    timeFigure('first click → docs', of('docs'), 2_000),
    timeFigure('completed → search finds it', of('search'), 15_000),
  ];
}
