import { readFile } from 'node:fs/promises';
import type { Graph } from './types.ts';

const fixtures = new URL('../../fixtures/', import.meta.url);

/** Answers from fixtures/, one file for each page and its first variable. */
export const recordedGraph: Graph = async ({ name, variables }) => {
  const key = Object.values(variables)[0] ?? 'index';
  try {
    const text = await readFile(
      new URL(`${name}/${encodeURIComponent(key)}.json`, fixtures),
      'utf8',
    );
    return JSON.parse(text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { data: {} };
  }
};
