import { InputError, toError } from '@backstage/errors';
import fs from 'node:fs/promises';
import yaml from 'yaml';
import { z } from 'zod';
import { Expression, isScalar, parseDuration, parseQuery } from '../promql';

/** When an alert is on. */
export interface AlertRule {
  alert: string;
  expression: Expression;
  /** How long it must have been so before it fires, in milliseconds. */
  forMs: number;
  labels: Record<string, string>;
}

const duration = z
  .string()
  .refine(it => parseDuration(it) !== undefined, 'write a duration such as 5m')
  .transform(it => parseDuration(it) ?? 0);

const file = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string().optional(),
          expr: z.coerce.string(),
          for: duration.default(0),
          labels: z.record(z.string(), z.coerce.string()).default({}),
        }),
      ),
    }),
  ),
});

type Rule = z.output<typeof file>['groups'][number]['rules'][number];

function readRule({ alert, expr, for: forMs, labels }: Rule): AlertRule[] {
  // a recording rule
  if (alert === undefined) {
    return [];
  }
  const expression = parseQuery(expr);
  if (isScalar(expression)) {
    throw new InputError(`the alert '${alert}' asks for no series`);
  }
  return [{ alert, expression, forMs, labels }];
}

function parseRules(text: string): AlertRule[] {
  const result = file.safeParse(yaml.parse(text));
  if (!result.success) {
    const [{ path, message }] = result.error.issues;
    throw new InputError(`'${path.join('.')}': ${message}`);
  }
  return result.data.groups.flatMap(({ rules }) => rules.flatMap(readRule));
}

async function readFile(path: string): Promise<AlertRule[]> {
  try {
    return parseRules(await fs.readFile(path, 'utf8'));
  } catch (error) {
    throw new InputError(
      `${path}, of config key 'metrics.ruleFiles', cannot be used: ${
        toError(error).message
      }`,
    );
  }
}

/**
 * The alerts of files of rules as Prometheus has them; their recording rules and
 * annotations are left alone.
 *
 * @throws InputError that names the file
 */
export async function readRules(
  files: readonly string[],
): Promise<AlertRule[]> {
  const rules = await Promise.all(files.map(readFile));
  return rules.flat();
}
