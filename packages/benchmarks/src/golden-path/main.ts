import { Console } from 'node:console';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Figure } from './Figure';
import { GitClient } from './GitClient';
import { measureChange } from './measureChange';
import { measureCrowd } from './measureCrowd';
import { measureFirstStart } from './measureFirstStart';
import { measureRepository } from './measureRepository';
import { measureTemplates } from './measureTemplates';
import { Person } from './Person';
import { Portal } from './Portal';
import { PERSON } from './templates';

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

function readRounds(): number {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '5' } },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error('--rounds must be a number from 1.');
  }
  return rounds;
}

async function measure(portal: Portal, rounds: number): Promise<Figure[]> {
  const person = await Person.signIn(portal.url, PERSON);
  const figures = await measureFirstStart(person, portal.readyAt);
  const git = await GitClient.create(person);
  try {
    write(`${await git.run(['--version'])}; ${rounds} rounds`);
    figures.push(...(await measureTemplates(person, rounds)));
    figures.push(...(await measureChange(person, git, rounds)));
    figures.push(...(await measureRepository(person, git, rounds)));
    figures.push(...(await measureCrowd(person, git)));
  } finally {
    git.remove();
  }
  return figures;
}

async function main(): Promise<void> {
  const rounds = readRounds();
  const [{ model }] = cpus();
  write(`Node.js ${process.version}, ${availableParallelism()} × ${model}`);
  const portal = await Portal.start();
  try {
    const figures = await measure(portal, rounds);
    new Console(process.stdout).table(figures);
    if (figures.some(({ holds }) => holds === 'no')) {
      process.exitCode = 1;
    }
  } finally {
    await portal.stop();
  }
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
