import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, timeFigure } from '../figures/Figure';
import type { GitClient } from '../portal/GitClient';
import type { Person } from '../portal/Person';
import { makeRepository, TEAM } from '../portal/templates';

const MEGABYTE = 1_000_000;

/** The large repository, as `owner/name`. */
export const LARGE = `${TEAM}/large`;

function writeFiles(
  folder: string,
  count: number,
  content: (index: number) => string | Buffer,
): void {
  for (let index = 0; index < count; index++) {
    const file = join(folder, `part-${index % 10}`, `file-${index}.txt`);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content(index));
  }
}

async function commitAll(git: GitClient, copy: string, message: string) {
  await git.run(['add', '--all'], copy);
  await git.run(['commit', '--quiet', '-m', message], copy);
}

async function begin(person: Person, git: GitClient, name: string) {
  await makeRepository(person, name);
  await git.run(['init', '--quiet', '--initial-branch=main', name]);
  const remote = git.remote(`${TEAM}/${name}`);
  await git.run(['remote', 'add', 'origin', remote], name);
  return join(git.folder, name);
}

const push = ['push', '--quiet', 'origin', 'main'];

/** Clones of 50 MB that nothing can compress, and pushes of 1,000 files. */
export async function measureRepository(
  person: Person,
  git: GitClient,
  rounds: number,
): Promise<Figure[]> {
  const large = await begin(person, git, 'large');
  writeFileSync(join(large, 'README.md'), '# Large\n');
  writeFiles(large, 50, () => randomBytes(MEGABYTE));
  await commitAll(git, 'large', 'All of it');
  const filled = await git.time(push, 'large');
  const many = await begin(person, git, 'many');
  const clones: number[] = [];
  const pushes: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const copy = `large-${round}`;
    clones.push(await git.time(['clone', '--quiet', git.remote(LARGE), copy]));
    rmSync(join(git.folder, copy), { recursive: true });
    const line = (index: number) => `${round} ${index}\n`.repeat(100);
    writeFiles(join(many, `round-${round}`), 1000, line);
    await commitAll(git, 'many', `Round ${round}`);
    pushes.push(await git.time(push, 'many'));
  }
  return [
    timeFigure('push of 50 MB', [filled]),
    timeFigure('clone of 50 MB', clones),
    timeFigure('push of 1,000 files', pushes),
  ];
}
