import {
  DefaultNamespaceEntityPolicy,
  type Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { posix } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

type Files = Map<string, string>;

const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

async function inspectEntity(entity: Entity, files: Files): Promise<string[]> {
  const name = `catalog-info.yaml, ${entity.kind} ${entity.metadata?.name}`;
  const problems: string[] = [];
  await policy.enforce(structuredClone(entity)).catch((error: Error) => {
    problems.push(`${name}: ${error.message}`);
  });
  const refs = JSON.stringify(entity).matchAll(
    /"\$(?:text|json|yaml)":"([^"]+)"/g,
  );
  for (const [, ref] of refs) {
    if (!ref.startsWith('./')) problems.push(`${name}: ${ref} is not relative`);
    if (!files.has(posix.normalize(ref))) {
      problems.push(`${name}: ${ref} was not made`);
    }
  }
  if (!('annotations' in entity.metadata)) {
    problems.push(`${name} does not say which template made it`);
  }
  return problems;
}

function inspectDocs(files: Files): string[] {
  const config = files.get('mkdocs.yml');
  if (config === undefined) return ['mkdocs.yml was not made'];
  const nav = JSON.stringify(parse(config).nav).matchAll(/"([^"]+\.md)"/g);
  const named = [...nav].map(([, page]) => `docs/${page}`);
  const pages = [...files.keys()].filter(path => /^docs\/.*\.md$/.test(path));
  return [
    ...named
      .filter(page => !files.has(page))
      .map(page => `mkdocs.yml names ${page}, which was not made`),
    ...pages
      .filter(page => !named.includes(page))
      .map(page => `mkdocs.yml does not name ${page}`),
  ];
}

function inspectPackage(files: Files): string[] {
  const source = files.get('package.json');
  if (source === undefined) return [];
  const { dependencies, devDependencies, engines } = JSON.parse(source);
  return [
    ...(dependencies || devDependencies
      ? ['package.json has dependencies']
      : []),
    ...(engines?.node ? [] : ['package.json does not say which Node it wants']),
    ...(files.has('.github/workflows/ci.yml') ? [] : ['There is no pipeline']),
  ];
}

/** What no project of any template may have, a line each; nothing else is a project. */
export async function inspectProject(files: Files): Promise<string[]> {
  const source = files.get('catalog-info.yaml');
  if (source === undefined) return [];
  const left = [...files].filter(([, text]) => /\$\{\{|\{%/.test(text));
  const entities = parseAllDocuments(source).map(
    document => document.toJS() as Entity,
  );
  const problems = await Promise.all(
    entities.map(entity => inspectEntity(entity, files)),
  );
  return [
    ...left.map(([path]) => `${path} holds a placeholder`),
    ...problems.flat(),
    ...inspectDocs(files),
    ...inspectPackage(files),
  ];
}
