import { InputError } from '@backstage/errors';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';

export const templatesDir = resolve(
  __dirname,
  '../../../../../examples/templates',
);

const caseSchema = z.strictObject({
  description: z.string(),
  inputs: z.record(z.string(), z.json()),
  /** Every file that is made. */
  files: z.array(z.string()).optional(),
  /** Text that a file holds, and what it does not. */
  snippets: z.record(z.string(), z.array(z.string())).optional(),
  absent: z.record(z.string(), z.array(z.string())).optional(),
  /** Titles of the result page's links, and where they lead. */
  links: z.record(z.string(), z.string()).optional(),
  /** Commands that succeed in the folder of what is made. */
  run: z.array(z.array(z.string()).min(1)).optional(),
  /** Text of the error with which the template refuses the inputs. */
  refused: z.string().optional(),
});

/** One case of a template: inputs, and what comes of them. */
export type GoldenCase = z.infer<typeof caseSchema> & {
  template: string;
  name: string;
};

function readCase(template: string, file: string): GoldenCase {
  const document = parseDocument(readFileSync(file, 'utf8'));
  if (document.errors.length) {
    throw new InputError(`${file}: ${document.errors[0].message}`);
  }
  const parsed = caseSchema.safeParse(document.toJS());
  if (!parsed.success) {
    throw new InputError(`${file}: ${z.prettifyError(parsed.error)}`);
  }
  return { template, name: basename(file, '.yaml'), ...parsed.data };
}

/** The folders of examples/templates. */
export function listTemplates(): string[] {
  return readdirSync(templatesDir, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name);
}

/** The cases in `tests/` beside each template. */
export function readGoldenCases(): GoldenCase[] {
  return listTemplates().flatMap(name => {
    const folder = join(templatesDir, name, 'tests');
    return listCases(folder).map(file => readCase(name, join(folder, file)));
  });
}

function listCases(folder: string): string[] {
  try {
    return readdirSync(folder).filter(file => file.endsWith('.yaml'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
