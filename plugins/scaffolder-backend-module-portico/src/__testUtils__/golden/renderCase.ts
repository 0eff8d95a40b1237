import { serializeDirectoryContents } from '@backstage/plugin-scaffolder-node';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type GoldenCase, templatesDir } from './GoldenCase';

type DryRunFile = { path: string; base64Content: string };

type DryRunAnswer = {
  directoryContents?: DryRunFile[];
  output?: { links?: { title: string; url?: string; entityRef?: string }[] };
  errors?: { stack?: string; message: string }[];
  error?: { message: string };
};

export type Rendered = {
  files: Map<string, string>;
  links: Record<string, string>;
  /** Why the template refused, when it did. */
  error?: string;
};

function describeRefusal({ errors, error }: DryRunAnswer) {
  return errors
    ? errors.map(one => one.stack ?? one.message).join('\n')
    : error?.message;
}

/** Runs a template with the inputs of a case, as the template editor of the portal does. */
export async function renderCase(
  url: string,
  { template, inputs }: GoldenCase,
): Promise<Rendered> {
  const folder = join(templatesDir, template);
  const contents = await serializeDirectoryContents(folder);
  const response = await fetch(`${url}/v2/dry-run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      template: parse(readFileSync(join(folder, 'template.yaml'), 'utf8')),
      values: inputs,
      secrets: {},
      directoryContents: contents.map(({ path, content }) => ({
        path,
        base64Content: content.toString('base64'),
      })),
    }),
  });
  const answer = (await response.json()) as DryRunAnswer;
  const files = (answer.directoryContents ?? []).map(
    ({ path, base64Content }): [string, string] => [
      path,
      Buffer.from(base64Content, 'base64').toString('utf8'),
    ],
  );
  const links = (answer.output?.links ?? []).map(one => [
    one.title,
    one.url ?? one.entityRef ?? '',
  ]);
  return {
    files: new Map(files.sort(([a], [b]) => (a < b ? -1 : 1))),
    links: Object.fromEntries(links),
    error: response.ok ? undefined : describeRefusal(answer),
  };
}

/** Puts what was made into a folder. */
export function writeFiles(files: Map<string, string>, folder: string) {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
