import type { Entity } from '@backstage/catalog-model';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { templatesDir } from './GoldenCase';

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
