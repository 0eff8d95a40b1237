import type { Person } from './Person';

const entity = 'component/default/payments-service'.split('/');
const [kind, namespace, name] = entity;

/** What somebody opens who has nothing to do with what is measured. */
export const otherPages = {
  catalog: `catalog/entities/by-query?limit=20&offset=0&filter=kind=${kind}&orderField=metadata.name,asc`,
  entity: `catalog/entities/by-name/${kind}/${namespace}/${name}`,
  search: 'search/query?term=payments',
  docs: `techdocs/static/docs/${namespace}/${kind}/${name}/index.html`,
  tree: `forge/api/v1/repos/payments/${name}/contents/?ref=main`,
};

/** Somebody has opened the docs before, so that they are built. */
export async function buildDocs(person: Person): Promise<void> {
  const sync = await person.ask(`techdocs/sync/${namespace}/${kind}/${name}`);
  await sync.text();
}
