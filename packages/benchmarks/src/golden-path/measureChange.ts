import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, timeFigure } from '../figures/Figure';
import type { GitClient } from '../portal/GitClient';
import { nameOf } from './measureTemplates';
import type { Person } from '../portal/Person';
import { DESCRIPTION, TEAM } from '../portal/templates';
import { timeUntil } from '../portal/timeUntil';

type Entity = { metadata: { description?: string } };

/** How long it takes until a changed description that git has pushed is in the catalog. */
export async function measureChange(
  person: Person,
  git: GitClient,
  rounds: number,
): Promise<Figure[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const name = nameOf('service', round);
    await git.run(['clone', '--quiet', git.remote(`${TEAM}/${name}`)]);
    const file = join(git.folder, name, 'catalog-info.yaml');
    const changed = `Writes notes for presents, in ${round + 2} languages`;
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll(DESCRIPTION, changed));
    await git.run(['commit', '--quiet', '-am', 'Say what it does'], name);
    await git.run(['push', '--quiet'], name);
    const path = `catalog/entities/by-name/component/default/${name}`;
    const ms = await timeUntil(performance.now(), async () => {
      const { metadata } = await person.get<Entity>(path);
      return metadata.description === changed;
    });
    times.push(ms);
  }
  return [timeFigure('push → changed entity', times, 3_000)];
}
