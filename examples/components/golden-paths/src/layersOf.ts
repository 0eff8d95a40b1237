import { base } from '../layers/base/layer.ts';
import { languages } from '../layers/languages/layer.ts';
import { options } from '../layers/options/layer.ts';
import { job, library, service, website } from '../layers/shapes/layer.ts';
import type { Answers, Layer, Path } from './Layer.ts';

const shapes: Record<Path, Layer> = { service, website, library, job };

/** What each path can be written in; docs/index.md says the same. */
export const LANGUAGES: Record<Path, Answers['language'][]> = {
  service: ['kotlin', 'go', 'typescript'],
  website: ['typescript'],
  library: ['kotlin', 'go', 'typescript'],
  job: ['go', 'python'],
};

/** The stack for some answers, from the bottom. */
export function layersOf(answers: Answers): Layer[] {
  const { path, language } = answers;
  if (!LANGUAGES[path].includes(language)) {
    throw new RangeError(`There is no path for a ${path} in ${language}`);
  }
  const chosen = answers.options.map(option => options[option]);
  const stack = [base, shapes[path], languages[language], ...chosen];
  const names = stack.map(({ name }) => name);
  for (const { name, needs = [] } of stack) {
    const missing = needs.find(one => !names.includes(one));
    if (missing) throw new RangeError(`${name} needs ${missing}`);
  }
  return stack;
}
