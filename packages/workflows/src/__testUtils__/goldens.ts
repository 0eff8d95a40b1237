import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const divider = '\n=====\n';

/** Files of a folder of fixtures: a workflow, a line of equals signs, and what becomes of it. */
export function listGoldens(folder: string): string[] {
  return readdirSync(join(__dirname, '../__fixtures__', folder)).filter(name =>
    name.endsWith('.golden'),
  );
}

/** Compares with the file, or writes it anew where UPDATE_GOLDENS is set. */
export function checkGolden(
  folder: string,
  name: string,
  make: (text: string) => string,
): void {
  const path = join(__dirname, '../__fixtures__', folder, name);
  const [text, wanted] = readFileSync(path, 'utf8').split(divider);
  const made = make(`${text}\n`);
  if (process.env.UPDATE_GOLDENS) {
    writeFileSync(path, `${text}${divider}${made.trim()}\n`);
    return;
  }
  expect(made.trim()).toBe(wanted?.trim());
}
