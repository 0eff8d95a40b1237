import type { Entity } from '@backstage/catalog-model';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { listTemplates, templatesDir } from './GoldenCase';

/** The teams, people and systems of the sample company. */
export function readSampleEntities(): Entity[] {
  return ['org', 'catalog'].flatMap(name => {
    const folder = join(templatesDir, '..', name);
    return readdirSync(folder)
      .filter(file => file.endsWith('.yaml'))
      .flatMap(file =>
        parseAllDocuments(readFileSync(join(folder, file), 'utf8')),
      )
      .map(document => document.toJS() as Entity)
      .filter(Boolean)
      .map(entity => ({
        ...entity,
        metadata: { namespace: 'default', ...entity.metadata },
      }));
  });
}

/** The templates, as the catalog has them when it reads them from disk. */
export function readTemplates(): Entity[] {
  return listTemplates()
    .map(name => join(templatesDir, name, 'template.yaml'))
    .map(file => {
      const entity = parse(readFileSync(file, 'utf8')) as Entity;
      const location = `file:${file}`;
      const annotations = {
        ...entity.metadata.annotations,
        'backstage.io/managed-by-location': location,
        'backstage.io/source-location': location,
      };
      const metadata = {
        namespace: 'default',
        ...entity.metadata,
        annotations,
      };
      return { ...entity, metadata };
    });
}
