import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './repository';

/** One instruction of the Dockerfile: its name and all that follows. */
export interface Instruction {
  name: string;
  text: string;
}

/** The Dockerfile's instructions in order, continued lines joined. */
export function readDockerfile(): Instruction[] {
  const file = path.join(repository, 'deploy/Dockerfile');
  return readFileSync(file, 'utf8')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const [, name, text] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? [];
      return { name, text };
    });
}

/** The files that a COPY instruction puts into the image. */
export function copiedFiles({ text }: Instruction): string[] {
  const words = text.split(/\s+/).filter(word => !word.startsWith('--'));
  return words.slice(0, -1);
}
